import type { Scene } from "../scene/scene.ts";
import { VERSION } from "./version.ts";

/** What a file tells of itself when it has left the page. */
export interface Provenance {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** ISO date of the state shown. */
  date: string;
  /** Which layer of the evidence is shown; absent where the evidence is one. */
  evidence?: string;
  /** Which question decides what the map shows; absent where the dossier asks one thing. */
  question?: string;
  /** What a filter shows and that the rest is left out; absent where all is shown. */
  filter?: string;
  sources: string[];
  attribution: string[];
  boundaryPolicy: string;
  licence: string;
  /** Name and version of the program. */
  software: string;
}

/** The drawing is free as the program is; what it draws belongs to those who are named. */
const LICENCE = "Drawing: MIT licence. Data and quotations: as credited in the picture.";
/** In a table or a map file nothing is drawn by us, and the credits stand beside the rows. */
const DATA_LICENCE =
  "Rows: as the dossier’s makers license them. Quotations: their sources’. Boundaries and airports: as credited.";

type Described = Pick<Scene, "title" | "subtitle" | "at" | "dateLabel" | "question" | "evidence" | "filter">;

/** What is shown, of which day, on which question, from which evidence and through which filter. */
export function descriptionOf(described: Described): string {
  const { title, subtitle, at, dateLabel, question, evidence, filter } = described;
  const state = `State of ${at} (${dateLabel}).`;
  return [`${title}.`, state, subtitle, question, evidence, filter].filter(Boolean).join(" ");
}

export function provenanceOf(scene: Scene): Provenance {
  const { question, evidence, filter } = scene;
  return {
    title: scene.title,
    description: descriptionOf(scene),
    language: scene.language ?? "en",
    date: scene.at,
    ...(question && { question }),
    ...(evidence && { evidence }),
    ...(filter && { filter }),
    sources: scene.sources,
    attribution: scene.attribution,
    boundaryPolicy: scene.boundaryPolicy,
    licence: LICENCE,
    software: `Demarche ${VERSION}`,
  };
}

/** The provenance of a picture, said of the data behind it. */
export function dataProvenance(picture: Provenance): Provenance {
  return { ...picture, licence: DATA_LICENCE };
}

/** Credits and licence in one line, for the one field that most formats have for rights. */
export function rightsOf({ attribution, licence }: Provenance): string {
  return [...attribution, licence].join(". ");
}
