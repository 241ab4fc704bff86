/** Letters that no file system, address or shell minds. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Says what the file shows: `kurdistan-2017_2017-09-29_1200x675.png`. Width and height in px of the file. */
export function pictureFilename(
  dossier: string,
  at: string,
  width: number,
  height: number,
  extension = "png",
): string {
  return `${plain(dossier) || "map"}_${plain(at.slice(0, 10))}_${width}x${height}.${extension}`;
}
