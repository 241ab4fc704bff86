import type { Scale, StanceRole } from "../../../model/stance.ts";

interface Preset {
  id: string;
  scale: Scale;
  /** In the order of the legend; their words are those of the page's language. */
  stances: readonly { id: string; role: StanceRole }[];
}

/** Stances to begin with. Colours are those of the default palette, by scale and role. */
export const PRESETS = [
  {
    id: "support",
    scale: "diverging",
    stances: [
      { id: "supports", role: "supports" },
      { id: "neutral", role: "neutral" },
      { id: "concern", role: "concern" },
      { id: "opposes", role: "opposes" },
    ],
  },
  {
    id: "recognition",
    scale: "diverging",
    stances: [
      { id: "recognises", role: "supports" },
      { id: "open", role: "neutral" },
      { id: "refuses", role: "opposes" },
    ],
  },
  {
    id: "vote",
    scale: "diverging",
    stances: [
      { id: "for", role: "supports" },
      { id: "abstains", role: "neutral" },
      { id: "against", role: "opposes" },
    ],
  },
] as const satisfies Preset[];

type AnyPreset = (typeof PRESETS)[number];
type StanceId<P extends AnyPreset> = P["stances"][number]["id"];

/** Of each preset its name, and of its stances the label and the rule by which a statement counts as one. */
export type PresetWords = {
  [P in AnyPreset as P["id"]]: {
    label: string;
    stances: Record<StanceId<P>, { label: string; rule: string }>;
  };
};
