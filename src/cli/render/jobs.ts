import { openingDay, openingView } from "../../dossier/state/layers.ts";
import { filenameOf } from "../../export/filename.ts";
import type { Dossier, IsoDate, NamedView } from "../../model/dossier.ts";
import { WORLD } from "../../model/geometry/bounds.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { didYouMean } from "../../model/nearest.ts";
import type { ProjectionId } from "../../model/projection.ts";
import { shown } from "../../model/text/text.ts";
import { Usage } from "../../node/errors.ts";
import type { Shard, Sized } from "../options/options.ts";
import type { RenderRequest } from "./request.ts";

/** One file to be made. */
export interface Job {
  /** Folder of the dossier, as it was given. */
  folder: string;
  dossier: Dossier;
  /** What it is read from. */
  files: Record<string, Uint8Array>;
  at: IsoDate;
  /** Null for data. */
  sized: Sized | null;
  bounds: Bounds;
  /** By the width of the bounds where undefined. */
  projection: ProjectionId | undefined;
  /** Id of the view that frames it; undefined where bounds do. */
  view: string | undefined;
  /** Says what the file shows; one each in a batch. */
  name: string;
}

function viewOf(dossier: Dossier, name: string): NamedView {
  const { views } = dossier;
  const asked = name.trim().toLowerCase();
  const found = views.find((v) => v.id === name) ?? views.find((v) => v.label.toLowerCase() === asked);
  if (found) return found;
  const lack = `${shown(name) || "An empty text"} is not a view of ${dossier.id}`;
  if (views.length === 0) throw new Usage(`${lack}, which has none: frame the map with --bounds.`);
  const ids = views.map((v) => v.id).join(", ");
  const hint = didYouMean(
    name,
    views.map((v) => ({ code: v.id, name: v.label })),
    `one of ${ids}`,
  );
  throw new Usage(`${lack}${hint}${hint.endsWith("?") ? ` Its views are ${ids}.` : ""}`);
}

function assertApart(jobs: Job[]): void {
  const said = ({ folder, at, sized }: Job) =>
    `${folder} on ${at}${sized ? ` at ${sized.size.width}x${sized.size.height}${sized.size.unit}` : ""}`;
  const names = new Map<string, Job>();
  for (const job of jobs) {
    const other = names.get(job.name);
    if (other) {
      const both =
        said(other) === said(job) ? `${said(job)}, asked for twice,` : `${said(other)} and ${said(job)}`;
      throw new Usage(`${both} would both be called ${job.name}: give each a command and an -o of its own.`);
    }
    names.set(job.name, job);
  }
}

/**
 * Every combination, in the order of folders, then dates, then sizes.
 * @throws Usage where two files would have one name, or a view is unknown.
 */
export function jobsOf(request: RenderRequest, dossiers: Pick<Job, "folder" | "dossier" | "files">[]): Job[] {
  const jobs = dossiers.flatMap(({ folder, dossier, files }) => {
    const view = request.view === undefined ? openingView(dossier) : viewOf(dossier, request.view);
    const bounds = request.bounds ?? view?.bounds ?? WORLD;
    const projection = request.options.projection ?? (request.bounds ? undefined : view?.projection);
    const ats = request.ats.length > 0 ? request.ats : [openingDay(dossier)];
    return ats.flatMap((at) =>
      request.sizes.map((sized) => {
        const job = { folder, dossier, files, at, sized, bounds, projection, view: view?.id };
        const subject = { dossier, at, boundaries: request.boundaries, view };
        return { ...job, name: filenameOf(subject, request.format, { ...request.options, ...sized }) };
      }),
    );
  });
  assertApart(jobs);
  return jobs;
}

/** Each n-th job: the parts are of about one size, and together they are all jobs, each once. */
export function inShard<T>(jobs: readonly T[], { index, count }: Shard): T[] {
  return jobs.filter((_, i) => i % count === index - 1);
}
