/** Written by the build, so it is not there when the types are checked in a fresh checkout. */
declare module "*/generated/page.json" {
  const page: import("./view-model/page-data.ts").PageData;
  export default page;
}

/** Put in by the build, which knows how pages are made. */
declare module "virtual:demarche-own-page" {
  /** The page of a dossier as one HTML file. `packed`: zip of its files. @throws where a file of the site cannot be had. */
  export function ownPage(
    dossier: import("../model/dossier.ts").Dossier,
    geodata: import("../model/geodata/geodata.ts").Geodata,
    packed: Uint8Array,
  ): Promise<string>;
}
