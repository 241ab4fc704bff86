import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, samePlace, writeAddress } from "../../../../src/app/state/url/url-state.ts";

describe("the camera in the address", () => {
  it("reads zoom, latitude and longitude in that order", () => {
    expect(readAddress("#map=4.5/35/42")).toEqual({ place: { zoom: 4.5, center: [42, 35] }, remarks: [] });
  });

  it.each([
    "#map=",
    "#map=4/35",
    "#map=4/95/42",
    "#map=x/y/z",
    "#map=99/35/42",
    "#map=4//42",
    "#map=4/35/42/1",
  ])("takes no camera from %j, and says so", (hash) => {
    const { place, remarks } = readAddress(hash);
    expect(place).toBeUndefined();
    expect(remarks).toEqual([`“${hash.slice(1)}” in the address was not understood.`]);
  });
});

describe("the whole view in the address", () => {
  it("says nothing of an address without parameters, or with those of others", () => {
    for (const hash of ["", "#", "#at-IRQ", "#utm_source=x"])
      expect(readAddress(hash)).toEqual({ remarks: [] });
  });

  it("comes back from what it wrote, and can be read by people", () => {
    const address = {
      place: { zoom: 6.25, center: [44.0123, 36.1912] as [number, number] },
      pinned: { kind: "polity" as const, code: "IQ-KR" },
      theme: "dark" as const,
    };
    expect(writeAddress(address)).toBe("#map=6.25/36.1912/44.0123&pin=polity:IQ-KR&theme=dark");
    expect(readAddress(writeAddress(address))).toEqual({ ...address, remarks: [] });
    expect(writeAddress({})).toBe("");
  });

  it("holds day, filter, sources, view, tab and language", () => {
    const address = {
      view: "iraq",
      at: "2017-09-27",
      activeFilter: ["stance:rejects", "route:suspended"],
      sources: "all",
      tab: "flights" as const,
      language: "en-XA" as const,
    };
    const text =
      "#view=iraq&at=2017-09-27&only=stance:rejects,route:suspended&sources=all&tab=flights&lang=en-XA";
    expect(writeAddress(address)).toBe(text);
    expect(readAddress(text)).toEqual({ ...address, remarks: [] });
  });

  it.each([
    "at=2017-02-30",
    "at=2017-09-29T12:00Z",
    "at=now",
    "only=",
    "sources=",
    "view=",
    "tab=secret",
    "theme=blue",
    "lang=xx",
  ])("leaves %j out, and says so", (part) => {
    expect(readAddress(`#${part}`)).toEqual({
      remarks: [`“${part}” in the address was not understood.`],
    });
  });

  it("keeps any id", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        fc.pre(!/[\r\n\u2028\u2029\p{Cs}]/u.test(id));
        const pinned = { kind: "route" as const, id };
        expect(readAddress(writeAddress({ pinned })).pinned).toEqual(pinned);
      }),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string(), (hash) => Array.isArray(readAddress(`#${hash}`).remarks)));
  });

  it("takes places for the same that are written the same", () => {
    expect(samePlace({ zoom: 4.5, center: [42, 35] }, { zoom: 4.501, center: [42.0001, 35] })).toBe(true);
    expect(samePlace({ zoom: 4.5, center: [42, 35] }, { zoom: 5, center: [42, 35] })).toBe(false);
  });
});
