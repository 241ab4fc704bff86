/** Put into the page by the build: the page knows nothing of how pages are made. */
declare module "virtual:demarche-own-page" {
  export const ownPage: typeof import("./own-page.ts").ownPage;
}
