import type { Scale, Stance } from "../../../model/stance.ts";
import { slugOf } from "../../../model/text/slug.ts";
import { PRESETS, type PresetWords } from "./presets.ts";

interface Answers {
  scale: Scale;
  stances: Stance[];
}

/** The stances of a preset, in the words of the page's language. */
export function stancesOfPreset(id: string, words: PresetWords): Answers | undefined {
  const preset = PRESETS.find((one) => one.id === id);
  if (!preset) return undefined;
  const said: Record<string, { label: string; rule: string }> = words[preset.id].stances;
  const stances = preset.stances.map(({ id: stance, role }) => {
    const { label, rule } = said[stance] ?? { label: stance, rule: "" };
    return { id: stance, label, description: rule, role };
  });
  return { scale: preset.scale, stances };
}

/** Stances of the reader's own, one a line. */
export function stancesOfLines(text: string): Stance[] {
  const labels = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
  const taken = new Set<string>();
  return labels.map((label, i) => {
    const stem = slugOf(label, `stance-${i + 1}`);
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    return { id, label };
  });
}
