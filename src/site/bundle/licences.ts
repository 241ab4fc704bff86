import license, { type Dependency } from "rollup-plugin-license";
import type { Plugin } from "vite";

/** Name of the file with the licences of all that is bundled, which they ask to be kept with it. */
const LICENCES = "licences.txt";

const textOf = (dependencies: Dependency[]) =>
  `${dependencies.map((dependency) => dependency.text()).join("\n\n---\n\n")}\n`;

/** Puts the licence texts of every package whose code is in the bundle beside it. */
export function licences(): Plugin[] {
  let text = "";
  const hooks: object = license({
    thirdParty: (dependencies) => {
      text = textOf(dependencies);
    },
  });
  return [
    Object.assign<Plugin, object>({ name: "demarche-licences", apply: "build" }, hooks),
    {
      name: "demarche-licences-file",
      apply: "build",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: LICENCES, source: text });
      },
    },
  ];
}
