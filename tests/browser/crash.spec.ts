import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { dropFiles } from "./drop.ts";
import { open } from "./watch.ts";

const FILES = {
  "dossier.json": `{ "id": "crashed", "title": "Mine", "stances": [{ "id": "yes", "label": "Yes" }] }`,
  "positions.csv": "id,polity,actor,date,stance,gist\na,TUR,Edit 0,2017-09-25,yes,Says yes.\n",
};
const KILLS = 5;
/** ms of edits that a crash may take with it. */
const LOST = 1000;

/** The same moments in every run. */
function* moments(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield 300 + Math.floor((state / 4_294_967_296) * 2000);
  }
}

interface Edit {
  number: number;
  /** ms since 1970. */
  at: number;
}

const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const actor = (page: Page) => panel(page).locator("#field-actor");

async function drop(page: Page): Promise<void> {
  await dropFiles(page, FILES);
  await expect(panel(page)).toContainText("The map shows");
}

/** Edits one field again and again, and crashes the page in the midst of it. */
async function editUntilCrash(
  page: Page,
  from: number,
  after: number,
): Promise<{ edits: Edit[]; killed: number }> {
  const edits: Edit[] = [];
  await page.exposeFunction("noted", (edit: Edit) => void edits.push(edit));
  await page.evaluate((first) => {
    const note = (window as unknown as { noted: (edit: Edit) => void }).noted;
    let number = first;
    setInterval(() => {
      const field = document.querySelector<HTMLInputElement>("#field-actor");
      if (!field) return;
      number++;
      field.value = `Edit ${number}`;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      note({ number, at: Date.now() });
    }, 60);
  }, from);
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  await expect.poll(() => edits.length).toBeGreaterThan(0);
  const begun = Date.now();
  await expect.poll(() => Date.now() - begun, { intervals: [10] }).toBeGreaterThan(after);
  const killed = Date.now();
  // A page that has crashed answers nothing.
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  return { edits, killed };
}

async function reopened(context: BrowserContext): Promise<{ page: Page; number: number }> {
  const page = await context.newPage();
  await page.goto("/#opened=crashed");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mine");
  if (!(await actor(page).isVisible()))
    await panel(page).getByRole("button", { name: "Edit the rows of positions.csv" }).click();
  const value = await actor(page).inputValue();
  return { page, number: Number(value.replace("Edit ", "")) };
}

test("a tab that is killed while it is edited in takes at most the last second with it", async ({
  page,
  context,
}) => {
  await open(page);
  await drop(page);
  await panel(page).getByRole("button", { name: "Edit the rows of positions.csv" }).click();
  const after = moments(16);
  let now = { page, number: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    const { edits, killed } = await editUntilCrash(now.page, now.number, after.next().value);
    const safe = edits.filter(({ at }) => at < killed - LOST).at(-1)?.number ?? now.number;
    await now.page.close();
    now = await reopened(context);
    expect(now.number).toBeGreaterThanOrEqual(safe);
  }
});
