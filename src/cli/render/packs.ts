import { packDossier, withAddress } from "../../dossier/pack/pack.ts";
import { fits, tooLarge } from "../../export/carrying.ts";
import { goesWith } from "../../export/formats.ts";
import type { Terminal } from "../files/terminal.ts";
import type { Job } from "./jobs.ts";
import type { RenderRequest } from "./request.ts";
import { shownAddress } from "./shown-address.ts";

/** Packs each dossier once, however many pictures carry it; one that is too large is told once. */
export function packsOf(io: Terminal): (job: Job, request: RenderRequest) => Uint8Array | undefined {
  const packs = new Map<string, Uint8Array>();
  return (job, request) => {
    const { dossier: carrying } = request.options;
    if (!goesWith(request.format, "dossier") || carrying === "never") return undefined;
    const packed = packs.get(job.folder) ?? packDossier(job.files, job.dossier.id);
    if (!packs.has(job.folder) && !fits(packed) && carrying === "fitting") {
      io.err(`warning: ${tooLarge(job.dossier.id, packed)}\n`);
    }
    packs.set(job.folder, packed);
    return withAddress(packed, shownAddress(job, request));
  };
}
