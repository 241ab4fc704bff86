import type { Scene } from "../scene/scene.ts";

/** What every exported file carries with it. Keys are those that PNG registers for its text, and the date whose state is shown. */
export type Provenance = Record<
  "Title" | "Description" | "Source" | "Date Shown" | "Copyright" | "Software",
  string
>;

const SOFTWARE = "Demarche 0.1.0";

export function provenanceOf(scene: Scene): Provenance {
  return {
    Title: scene.title,
    Description: [
      scene.subtitle,
      `Shown: ${scene.dateLabel} (state on ${scene.at}).`,
      ...scene.notes,
      scene.boundaryPolicy,
    ]
      .filter(Boolean)
      .join(" "),
    Source: scene.sources.join("; "),
    "Date Shown": scene.at,
    Copyright: scene.attribution.join("; "),
    Software: SOFTWARE,
  };
}
