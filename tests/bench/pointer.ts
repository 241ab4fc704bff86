import type { Page } from "@playwright/test";

const MOVES = 120;

/**
 * Times each move from the page's hearing of it to the end of the frame that shows its effect. As text, since tsx adds
 * helpers to functions that a page lacks.
 */
const LISTEN = `{
  const times = (window.hoverTimes = []);
  const { port1, port2 } = new MessageChannel();
  let start = 0;
  port1.onmessage = () => times.push(performance.now() - start);
  window.addEventListener("pointermove", () => {
    start = performance.now();
    requestAnimationFrame(() => port2.postMessage(null));
  }, { capture: true });
}`;

/** Moves over the map one step at a time, each when the frame before it has been shown; ms for each. */
export async function moveAbout(page: Page): Promise<number[]> {
  await page.evaluate(LISTEN);
  const box = await page.locator(".frame").boundingBox();
  if (!box) throw new Error("The page has no map.");
  for (let i = 0; i < MOVES; i++) {
    const x = box.x + 20 + ((box.width - 40) * ((i * 37) % MOVES)) / MOVES;
    const y = box.y + 20 + ((box.height - 40) * ((i * 53) % MOVES)) / MOVES;
    await page.mouse.move(x, y);
    await page.evaluate(
      () =>
        new Promise((shown) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(shown))),
        ),
    );
  }
  const times = await page.evaluate(() => (window as unknown as { hoverTimes: number[] }).hoverTimes);
  if (times.length < MOVES / 2) throw new Error(`Only ${times.length} of ${MOVES} moves were heard.`);
  return times;
}
