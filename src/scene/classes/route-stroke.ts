import type { RouteStatus } from "../../dossier/state/state.ts";
import type { StrokeStyle, Theme } from "../../theme/theme.ts";

/** Line of a route by its state. */
export function routeStroke(status: RouteStatus, theme: Theme): StrokeStyle {
  switch (status) {
    case "operating":
      return { colour: theme.route, width: 1.8 };
    case "announced":
      return { colour: theme.route, width: 1.8, dash: [12, 3] };
    case "suspended":
      return { colour: theme.route, width: 1.8, dash: [5, 4] };
    case "lifted":
      return { colour: theme.soft, width: 1.4, dash: [1.5, 3.5] };
    default:
      return status satisfies never;
  }
}

/** Line of a route that a filter leaves out. */
export function dimmedStroke(theme: Theme): StrokeStyle {
  return { colour: theme.border, width: 1 };
}
