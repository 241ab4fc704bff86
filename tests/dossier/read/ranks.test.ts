import { describe, expect, it } from "vitest";
import { BASE, messages, read } from "../base.ts";

const HEAD = "id,polity,actor,standing,rank,date,stance,gist\n";
const told = (...rows: string[]) =>
  messages(
    read({ ...BASE, "positions.csv": `${HEAD}${rows.join("\n")}\nk,IQ-KR,G,,,2017-09-25,held,Held it.\n` }),
  );

describe("the rank of a speaker", () => {
  it("is one of four words, in any case", () => {
    expect(told("a,TUR,X,,Head,2017-09-25,against,Against.").join("\n")).toContain("understood as head");
    expect(told("a,TUR,X,,presiden,2017-09-25,against,Against.").join("\n")).toContain(
      "presiden is not a rank: expected one of head, minister, ministry, official.",
    );
    expect(told("a,TUR,X,,minstry,2017-09-25,against,Against.").join("\n")).toContain(
      "did you mean ministry?",
    );
  });

  it("is missed where other rows of the polity have one", () => {
    const sentence = (rows: string) =>
      `positions.csv:3:1 (rank): warning: ${rows} no rank, and other rows of TUR have one: a row without a rank counts as official.`;
    const ranked = "a,TUR,X,,head,2017-09-25,against,Against.";
    expect(told(ranked, "b,TUR,Y,,,2017-09-26,held,For.")).toEqual([sentence("b has").replace(":1 ", " ")]);
    expect(told(ranked, "b,TUR,Y,,,2017-09-26,held,For.", "c,TUR,Z,,,2017-09-26,held,For.")).toEqual([
      sentence("b and 1 more have").replace(":1 ", " "),
    ]);
  });

  it.each([
    ["none has one", "a,TUR,X,,,2017-09-25,against,A.", "b,TUR,Y,,,2017-09-26,held,B."],
    ["all have one", "a,TUR,X,,head,2017-09-25,against,A.", "b,TUR,Y,,official,2017-09-26,held,B."],
    [
      "those of another polity have one",
      "a,TUR,X,,head,2017-09-25,against,A.",
      "b,USA,Y,,,2017-09-26,held,B.",
    ],
    ["the other takes no position", "a,TUR,X,,head,2017-09-25,against,A.", "b,TUR,Y,,,2017-09-26,,B."],
    [
      "the other speaks for himself",
      "a,TUR,X,,head,2017-09-25,against,A.",
      "b,TUR,Y,figure,,2017-09-26,held,B.",
    ],
    ["the other is a body", "a,TUR,X,,head,2017-09-25,against,A.", "b,TUR,Y,institution,,2017-09-26,held,B."],
  ])("is not missed where %s", (_, ...rows) => {
    expect(told(...rows)).toEqual([]);
  });
});
