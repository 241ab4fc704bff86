import { type CslItem, textOfField } from "./source-fields.ts";

/** What a DOI looks like; it ends where a text goes on after it. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>{}|\\^`]*[^\s"<>{}|\\^`.,;:!?)\]'’”]/;

/** The DOI in a text, whatever stands before it; in small letters, as case means nothing in it. */
export const doiIn = (text: string): string | undefined => DOI.exec(text)?.[0].toLowerCase();

/** What programs add to an address to see who comes from where. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/i;

/** An address without what makes no other page of it: scheme, `www.`, a last slash, tracking, a place in the page. */
export function plainAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name));
  const query = asked.map(([name, value]) => `${name}=${value}`).join("&");
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${query && `?${query}`}`;
}

/** By what two entries are known to be the same source. */
export function identitiesOf(item: CslItem): string[] {
  const address = textOfField(item, "url").trim();
  const doi = doiIn(textOfField(item, "doi")) ?? (/\bdoi\.org\//i.test(address) ? doiIn(address) : undefined);
  return [doi && `doi ${doi}`, plainAddress(address)].filter((key): key is string => Boolean(key));
}
