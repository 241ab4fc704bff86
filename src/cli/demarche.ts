#!/usr/bin/env node
import { terminal } from "./files/terminal.ts";
import { run } from "./run.ts";

process.exitCode = await run(process.argv.slice(2), terminal());
