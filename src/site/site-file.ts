/** A file of the site by its path in it, with `/` between folders. */
export interface SiteFile {
  fileName: string;
  source: string | Uint8Array;
}
