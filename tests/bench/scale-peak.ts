import { readFileSync } from "node:fs";

/** Bytes that this process had at most. What the system counts for it may begin with its parent's, so Linux's own note goes first. */
export function peakBytes(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Another system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
