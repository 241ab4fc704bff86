import { useState } from "preact/hooks";
import type { Confidence } from "../../../model/dossier.ts";
import { words } from "../../language/words.ts";

/** How sure a row is; pressed, it says what that means. */
export function HowSure({ confidence }: { confidence: Confidence }) {
  const [open, setOpen] = useState(false);
  const { card } = words.value;
  return (
    <>
      <button type="button" class="term" aria-expanded={open} onClick={() => setOpen(!open)}>
        {card.confidence[confidence]}
      </button>
      {open && ` (${card.confidenceMeans[confidence]})`}
    </>
  );
}
