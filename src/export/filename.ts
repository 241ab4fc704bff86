/** Says what a picture shows, in ASCII that every system takes: `kurdistan-2017_2017-09-29_1200x675.png`. */
export function pictureFilename(dossier: string, at: string, width: number, height: number): string {
  const clean = (part: string) =>
    part
      .normalize("NFKD")
      .replace(/[^\w-]+/g, "-")
      .replace(/^-+|-+$/g, "");
  return `${clean(dossier) || "map"}_${clean(at.slice(0, 10))}_${width}x${height}.png`;
}
