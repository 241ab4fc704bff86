/** Letters that no file system, address or shell minds. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function stem(dossier: string, at: string): string {
  return `${plain(dossier) || "map"}_${plain(at.slice(0, 10))}`;
}

/** Says what the file shows: `kurdistan-2017_2017-09-29_1200x675.png`. Width and height in px of the file. */
export function pictureFilename(
  dossier: string,
  at: string,
  width: number,
  height: number,
  extension = "png",
): string {
  return `${stem(dossier, at)}_${width}x${height}.${extension}`;
}

/** The same for data: `kurdistan-2017_2017-09-29_positions.csv`. */
export function dataFilename(
  dossier: string,
  at: string,
  what: "positions" | "suspensions" | "map" | "dossier",
  extension: string,
): string {
  return `${stem(dossier, at)}_${what}.${extension}`;
}
