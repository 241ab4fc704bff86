import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { build, preview } from "vite";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 4173;

/** Wrong use: told without a stack, exit code 2. */
class Usage extends Error {}

function askedPort(): number {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const asked = values.port ?? process.env.PORT;
  if (asked === undefined) return DEFAULT_PORT;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Usage(
      `"${asked}" is no port: give a whole number from 1 to 65535, as in "npm start -- --port 8080".`,
    );
  }
  return port;
}

function free(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function main(): Promise<void> {
  const port = askedPort();
  if (!(await free(port))) {
    throw new Usage(`Port ${port} is taken: choose another, as in "npm start -- --port ${port + 1}".`);
  }
  await build({ configFile: "vite.config.ts", logLevel: "warn" });
  await preview({ configFile: "vite.config.ts", preview: { host: HOST, port, strictPort: true } });
  console.log(`Demarche is at http://${HOST}:${port}/ (Ctrl+C stops it)`);
}

main().catch((error: unknown) => {
  const wrongUse = error instanceof Usage || (error instanceof TypeError && "code" in error);
  console.error(wrongUse ? (error as Error).message : error);
  process.exit(wrongUse ? 2 : 1);
});
