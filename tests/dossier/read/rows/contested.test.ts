import { describe, expect, it } from "vitest";
import { formatProblem } from "../../../../src/model/problem.ts";
import { BASE, read } from "../../base.ts";

const HEAD = "id,kind,polity,actor,began,contested_by,gist";

/** What is said of `contested_by` in the first of two acts. */
const told = (value: string) => {
  const rows = [
    HEAD,
    `shut,border,USA,Its forces,2017-10-15,${value},Shuts it.`,
    "denial,diplomacy,USA,Its ministry,,,Denies.",
  ];
  return read({ ...BASE, "actions.csv": `${rows.join("\n")}\n` });
};

describe("contested_by", () => {
  it.each(["denial", "p1", "s1", "TUR", "IQ-KR"])("may be %s, a row or a polity", (value) => {
    const { dossier, problems } = told(value);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier?.actions[0]?.contestedBy).toBe(value);
  });

  it.each([
    ["shut", "The row shut contests itself: expected the id of the row with the other account"],
    ["deniel", "deniel is neither the id of a row nor a polity: did you mean denial?"],
    ["Denial", "Denial is neither the id of a row nor a polity: did you mean denial?"],
    ["Turkey", "Turkey is neither the id of a row nor a polity: did you mean TUR (Turkey)?"],
    ["Turky", "Turky is neither the id of a row nor a polity: did you mean TUR (Turkey)?"],
    ["the foreign ministry", ": expected the id of the row with the other account, or the code of a polity."],
  ])("is no %s", (value, message) => {
    const { dossier, problems } = told(value);
    expect(dossier).toBeNull();
    const [error, ...more] = problems.filter(({ severity }) => severity === "error");
    expect(more).toEqual([]);
    expect(error && formatProblem(error)).toContain(message);
    expect(error && formatProblem(error)).toContain("actions.csv:2:39 (contested_by)");
  });

  it("is checked in suspensions too", () => {
    const table = "id,carrier,polity,contested_by,gist\ns9,Carrier,TUR,s10,Stops.\n";
    const { problems } = read({ ...BASE, "suspensions.csv": table });
    expect(problems.map(({ message }) => message).join(" ")).toContain("s10 is neither the id of a row");
  });
});
