import { type Signal, signal } from "@preact/signals";
import type { Dossier } from "../../../model/dossier.ts";
import type { ImportRequest } from "../import-request.ts";

export const TABS = ["statements", "acts", "flights", "table", "about"] as const;
export type Tab = (typeof TABS)[number];

/** The page around the map: its colours, tabs and dialogs, and what it has to tell. */
export interface PageState {
  /** The colours that the reader asked for; the system's where he did not. */
  theme: Signal<"light" | "dark" | null>;
  tab: Signal<Tab>;
  exporting: Signal<boolean>;
  sharing: Signal<boolean>;
  /** What the reader brings to be opened, or that he asks for it; null where the panel for it is closed. */
  importRequest: Signal<ImportRequest | null>;
  /** Whether the page stands inside another one. */
  embedded: boolean;
  /** What went wrong with the page itself, and what to do; empty where nothing did. */
  trouble: Signal<string>;
  /** What trying again does; null where there is nothing to try. */
  retry: Signal<(() => void) | null>;
}

/** The panel opens with what there is. */
export function openingTab({ positions, actions, suspensions }: Dossier): Tab {
  if (positions.length > 0) return "statements";
  if (actions.length > 0) return "acts";
  return suspensions.length > 0 ? "flights" : "statements";
}

/** The tabs of a dossier: what it has none of has no tab, unless it is the one that is looked at. */
export function tabsOf({ actions, suspensions }: Dossier, now: Tab): Tab[] {
  const rows: Partial<Record<Tab, number>> = { acts: actions.length, flights: suspensions.length };
  return TABS.filter((tab) => tab === now || rows[tab] !== 0);
}

export function createPageState(dossier: Dossier): PageState {
  return {
    theme: signal(null),
    tab: signal(openingTab(dossier)),
    exporting: signal(false),
    sharing: signal(false),
    importRequest: signal(null),
    embedded: typeof window !== "undefined" && window.self !== window.top,
    trouble: signal(""),
    retry: signal(null),
  };
}

/** Whether the page is dark: by the reader's wish, or else by the system's. */
export function isDark({ theme }: Pick<PageState, "theme">): boolean {
  const wish = theme.peek();
  return wish ? wish === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}
