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

/** Stances of the reader's own, one a line. Of as many as there were each keeps its id under another label. */
export function stancesOfLines(text: string, before: readonly Stance[]): Stance[] {
  const labels = [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter(Boolean);
  const isRenamed = labels.length === before.length;
  const taken = new Set<string>();
  return labels.map((label, i) => {
    const own = { id: slugOf(label, `stance-${i + 1}`), label };
    const same =
      before.find((stance) => stance.label === label) ?? (isRenamed ? before[i] : undefined) ?? own;
    let { id } = same;
    for (let n = 2; taken.has(id); n++) id = `${same.id}-${n}`;
    taken.add(id);
    return { ...same, id, label };
  });
}
