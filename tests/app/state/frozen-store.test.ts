import { computed, signal } from "@preact/signals";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deferredStore, frozenStore } from "../../../src/app/state/frozen-store.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { pageDataOf } from "../../../src/app/view-model/page-data.ts";
import { periodOf } from "../../../src/dossier/state/changes.ts";
import { dossier, geodata } from "../../export/kurdistan.ts";

const data = pageDataOf(dossier, geodata);
const { first, last } = periodOf(dossier);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a store that is held", () => {
  it("stays as it was first read, and says nothing of changes, until it is let go", () => {
    const store = createStore(data);
    const held = signal(true);
    const kept = frozenStore(store, held);
    let told = 0;
    const stop = computed(() => [kept.describer.value, kept.at.value, ++told]).subscribe(() => undefined);
    expect(kept.at.value).toBe(last);
    store.requestedDay.value = first;
    expect([kept.at.value, kept.state.value.at, told]).toEqual([last, last, 1]);
    held.value = false;
    expect([kept.at.value, kept.state.value.at]).toEqual([first, store.state.value.at]);
    stop();
  });

  it("holds the layer's rows too, and passes on what is set", () => {
    const store = createStore(data);
    const kept = frozenStore(store, signal(true));
    expect(kept.dossier).toBe(data.dossier);
    store.opened.value = { ...data, dossier: { ...dossier, title: "Another" } };
    expect([kept.dossier.title, store.dossier.title]).toEqual([dossier.title, "Another"]);
    kept.tab.value = "about";
    expect(store.tab.value).toBe("about");
  });
});

describe("a store that comes late", () => {
  it("follows after the frame that shows the change", () => {
    vi.useFakeTimers();
    const frames: (() => void)[] = [];
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
    const store = createStore(data);
    const late = deferredStore(store);
    const settle = () => {
      for (const frame of frames.splice(0)) frame();
      vi.runAllTimers();
    };
    settle();
    expect(late.at.value).toBe(last);
    store.requestedDay.value = first;
    expect(late.at.value).toBe(last);
    settle();
    expect([late.at.value, late.state.value.at]).toEqual([first, store.state.value.at]);
  });
});
