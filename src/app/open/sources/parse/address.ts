import { cslDate } from "../../../../dossier/read/sources/csl-date.ts";
import { isoDay } from "../../../../model/dates.ts";
import { doiIn } from "../identity.ts";
import type { CslItem } from "../source-fields.ts";

/** `www.example.org/page` is typed more often than its scheme. */
const BARE = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(\/\S*)?$/i;

function addressOf(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : BARE.test(text) ? `https://${text}` : "";
  return !/\s/.test(address) && URL.canParse(address) ? address : undefined;
}

const isDoi = (text: string) => /^(doi:?\s*|https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(text);

export const isAddress = (text: string): boolean => isDoi(text) || addressOf(text) !== undefined;

/** The day, or the month, that an address has between its slashes: `/2017/09/25/`, `/2017-09-25-`, `/20170925`. */
function dateIn(path: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /[/-](\d{4})([-/])(\d{2})\2(\d{2})(?=\D|$)/.exec(path)?.toSpliced(2, 1) ??
    /\/(\d{4})(\d{2})(\d{2})(?=\D|$)/.exec(path) ??
    /\/(\d{4})\/(\d{2})(?=\/)/.exec(path) ??
    [];
  if (!isoDay(Number(year), Number(month), Number(day || 1)) || Number(year) < 1900) return undefined;
  return [year, month, day].filter(Boolean).join("-");
}

/** The page that an archive keeps a copy of. */
const archived = (address: string) =>
  /^https?:\/\/(?:web\.archive\.org\/web\/\d+[a-z_]*|archive\.\w+\/\d+)\/(https?:\/\/.+)$/i.exec(
    address,
  )?.[1] ?? address;

/**
 * What an address or a DOI says of its source by itself: the host, a date in the path. Its title is unknown.
 */
export function fromAddress(text: string): CslItem {
  const doi = isDoi(text) ? doiIn(text) : undefined;
  if (doi) return { type: "article-journal", DOI: doi, URL: `https://doi.org/${doi}` };
  const address = addressOf(text) ?? text;
  const own = archived(address);
  const { host, pathname } = URL.canParse(own) ? new URL(own) : new URL(address);
  const name = host.replace(/^www\./, "");
  const date = dateIn(pathname);
  return {
    type: "webpage",
    publisher: name,
    ...(date && { issued: cslDate(date) }),
    URL: address,
  };
}
