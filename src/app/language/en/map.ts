export const map = {
  boundariesFailed: (status: string) => `The boundaries could not be loaded (status ${status}).`,
  status: (number: string) => `status ${number}`,
  detailFailed: (reason: string) =>
    `The exact boundaries could not be loaded (${reason}). Check the connection, then try again.`,
};
