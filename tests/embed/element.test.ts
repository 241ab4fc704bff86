import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeElement, FakeFrame, fakePage, HOST } from "./fake-page.ts";

const MAP = "https://maps.example/kurdistan-2017/";

describe("<demarche-map>", () => {
  let page: ReturnType<typeof fakePage>;
  let made: () => Promise<ReturnType<typeof element>>;

  /** The element on the fake page, with what its browser would do. */
  function element(map: import("../../src/embed/element.ts").DemarcheMap) {
    if (!(map instanceof FakeElement)) throw new Error("The element is of another page.");
    const fake: FakeElement = map;
    const frame = () => fake.shown.find((one): one is FakeFrame => one instanceof FakeFrame);
    const connect = () => {
      fake.isConnected = true;
      map.connectedCallback();
    };
    const leave = () => {
      fake.isConnected = false;
      map.disconnectedCallback();
    };
    const say = (message: object) => {
      const shown = frame();
      if (!shown) throw new Error("There is no frame to speak from.");
      page.say(shown, message);
    };
    const ask = (height: number, width: number) => {
      fake.clientWidth = width;
      say({ type: "height", height });
      return frame()?.style.blockSize;
    };
    return { map, frame, connect, leave, say, ask };
  }

  beforeEach(() => {
    vi.resetModules();
    page = fakePage();
    made = async () => {
      const { DemarcheMap } = await import("../../src/embed/element.ts");
      return element(new DemarcheMap());
    };
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([
    undefined,
    "",
    " ",
    "#view=iraq",
    HOST,
    `${HOST}#at=2017-09-25`,
    "https://",
    "data:text/html,hello",
    "javascript:alert(1)",
    "mailto:a@b.example",
  ])("frames nothing, least of all the page around it, for src=%j", async (src) => {
    const { map, frame, connect } = await made();
    if (src !== undefined) map.setAttribute("src", src);
    connect();
    expect(frame()).toBeUndefined();
  });

  it.each(["https://", "", HOST, "ftp://maps.example/"])("shows a good src after %j", async (first) => {
    const { map, frame, connect } = await made();
    map.setAttribute("src", first);
    connect();
    map.setAttribute("src", MAP);
    expect(frame()?.src).toBe(MAP);
    map.setAttribute("src", first);
    expect(frame()).toBeUndefined();
  });

  it("keeps pin and day where it is moved to another place of the page", async () => {
    const { map, frame, connect, leave, say } = await made();
    map.setAttribute("src", MAP);
    connect();
    say({ type: "ready" });
    say({ type: "view", address: "#at=2017-09-27&pin=polity:TUR" });
    leave();
    connect();
    expect(frame()?.src).toBe(`${MAP}#at=2017-09-27&pin=polity:TUR`);
  });

  it("tells the page what attributes ask for, and what they asked for on its way", async () => {
    const { map, frame, connect, say } = await made();
    map.setAttribute("src", MAP);
    connect();
    map.setAttribute("at", "2017-09-25");
    expect(frame()?.told).toEqual([]);
    say({ type: "ready" });
    map.setAttribute("view", "world");
    expect(frame()?.told).toEqual([
      { demarche: 1, type: "hello" },
      { demarche: 1, type: "address", address: "#at=2017-09-25" },
      { demarche: 1, type: "address", address: "#at=2017-09-25&view=world" },
    ]);
  });

  describe("its height", () => {
    it("does not flip where a scrollbar comes and goes with it", async () => {
      const { map, connect, ask } = await made();
      map.setAttribute("src", MAP);
      connect();
      expect(ask(900, 600)).toBe("900px");
      expect([ask(850, 585), ask(900, 600), ask(850, 585), ask(850, 580)]).toEqual(Array(4).fill("900px"));
      expect(ask(700, 400)).toBe("700px");
      expect(ask(950, 390)).toBe("950px");
    });

    it.each([
      ["480", "480px"],
      ["480px", "480px"],
      [" 480 PX ", "480px"],
      ["479.6", "480px"],
      ["100", "240px"],
      ["99999", "4000px"],
    ])("is what height=%j says", async (height, shown) => {
      const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
      const { map, frame, connect, ask } = await made();
      map.setAttribute("src", MAP);
      map.setAttribute("height", height);
      connect();
      expect(frame()?.style.blockSize).toBe(shown);
      expect(ask(900, 600)).toBe(shown);
      expect(warn).not.toHaveBeenCalled();
    });

    it.each(["auto", "50%", "20em", "-100", "0", "1.2.3"])(
      "is the page's own for height=%j, and a word says so",
      async (height) => {
        const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
        const { map, connect, ask } = await made();
        map.setAttribute("src", MAP);
        map.setAttribute("height", height);
        connect();
        expect(ask(900, 600)).toBe("900px");
        expect(warn.mock.calls.join()).toContain(`height="${height}" is not a height`);
      },
    );
  });
});
