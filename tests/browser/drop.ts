import type { Page } from "@playwright/test";

/** As the browser does when files are let go over the page; texts by the names of their files. */
export async function dropFiles(page: Page, texts: Record<string, string>): Promise<void> {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
    return transfer;
  }, texts);
  for (const type of ["dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: data });
}
