import type { Scene } from "../scene/scene.ts";
import { VERSION } from "./version.ts";

/** What a file tells of itself when it has left the page. */
export interface Provenance {
  title: string;
  description: string;
  /** ISO date of the state shown. */
  date: string;
  sources: string[];
  attribution: string[];
  boundaryPolicy: string;
  licence: string;
  software: string;
}

/** The drawing is free as the program is; what it draws belongs to those who are named. */
const LICENCE = "Drawing: MIT licence. Data and quotations: as credited in the picture.";

export function provenanceOf(scene: Scene): Provenance {
  return {
    title: scene.title,
    description: `${scene.title}. State of ${scene.at} (${scene.dateLabel}).${scene.subtitle ? ` ${scene.subtitle}` : ""}`,
    date: scene.at,
    sources: scene.sources,
    attribution: scene.attribution,
    boundaryPolicy: scene.boundaryPolicy,
    licence: LICENCE,
    software: `Demarche ${VERSION}`,
  };
}
