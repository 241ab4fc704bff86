import { describe, expect, it } from "vitest";
import { readCamera, writeCamera } from "../../src/app/address.ts";

describe("the camera in the address", () => {
  it("reads zoom, latitude and longitude in that order", () => {
    expect(readCamera("#map=4.5/35/42")).toEqual({ zoom: 4.5, center: [42, 35] });
  });

  it("comes back from what it wrote", () => {
    const camera = { zoom: 6.25, center: [44.0123, 36.1912] as [number, number] };
    expect(readCamera(writeCamera(camera))).toEqual({ zoom: 6.25, center: [44.0123, 36.1912] });
  });

  it.each([
    "",
    "#",
    "#map=",
    "#map=4/35",
    "#map=4/95/42",
    "#map=x/y/z",
    "#map=99/35/42",
    "#map=4//42",
    "#map=4/35/42/1",
  ])("takes no camera from %j", (hash) => {
    expect(readCamera(hash)).toBeNull();
  });
});
