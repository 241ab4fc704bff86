import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inTime } from "../../../../src/app/state/browser/in-time.ts";

describe("a file that is asked for", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is given when it comes, and nothing waits on", async () => {
    const response = new Response("{}");
    await expect(inTime(Promise.resolve(response))).resolves.toBe(response);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("fails as it fails by itself", async () => {
    await expect(inTime(Promise.reject(new TypeError("Failed to fetch")))).rejects.toThrow("Failed to fetch");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts as failed where it never answers, and says so", async () => {
    const asked = inTime(new Promise(() => {}));
    const told = expect(asked).rejects.toThrow("The server has not answered for 30 seconds.");
    await vi.advanceTimersByTimeAsync(30_000);
    await told;
  });
});
