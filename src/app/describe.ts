import type { DossierState, SuspensionState } from "../dossier/state.ts";
import type { Dossier, Position, Scope, Source } from "../model/dossier.ts";
import type { Airport } from "../model/place.ts";
import type { Polity } from "../model/polity.ts";
import { type AreaClass, type Classifier, classifier, polityName } from "../scene/classes.ts";
import type { Subject } from "../scene/scene.ts";
import { formatDate, locatorLabel, ROUTE_LABELS } from "../scene/words.ts";
import type { Theme } from "../theme/theme.ts";

const SCOPES: Record<Scope, string> = {
  named: "named in the source",
  collective: "part of a collective claim",
  implied: "only implied by the source",
};

/** One row as the reader meets it. */
export interface Saying {
  id: string;
  quote?: string;
  quoteLang?: string;
  gist: string;
  speaker: string;
  role?: string;
  standing?: string;
  stance?: string;
  date: string;
  source: string;
  locator: string;
  evidence: string;
}

/** What a tooltip or the panel says of a subject. */
export interface Description {
  title: string;
  label: string;
  colour?: string;
  hatched: boolean;
  sayings: Saying[];
  routes: RouteFact[];
  /** Said where there are no rows. */
  empty?: string;
}

export interface RouteFact {
  id: string;
  carrier: string;
  way: string;
  status: string;
  dates: string;
  requestedBy?: string;
  gist: string;
  quote?: string;
  source: string;
  locator: string;
  evidence: string;
  routeSource?: string;
}

/** What is known of places without their shapes: all that words need. */
export interface Directory {
  polities: Polity[];
  airports: Airport[];
}

/** Puts what the dossier knows of a subject into words. */
export class Describer {
  private readonly classOf: Classifier;
  private readonly polities: Map<string, Polity>;
  private readonly airports: Map<string, Airport>;
  private readonly sources: Map<string, Source>;

  constructor(
    private readonly dossier: Dossier,
    directory: Directory,
    private readonly state: DossierState,
    theme: Theme,
  ) {
    this.classOf = classifier(dossier, state, theme);
    this.polities = new Map(directory.polities.map((p) => [p.code, p]));
    this.airports = new Map(directory.airports.map((a) => [a.icao, a]));
    this.sources = new Map(dossier.sources.map((s) => [s.id, s]));
  }

  nameOf(code: string): string {
    const polity = this.polities.get(code);
    if (polity) return polityName(this.dossier, polity);
    return this.dossier.organisations.find((o) => o.id === code)?.name ?? code;
  }

  classOfCode(code: string): AreaClass | null {
    const polity = this.polities.get(code);
    return polity ? this.classOf(polity) : null;
  }

  describe(subject: Subject): Description {
    switch (subject.kind) {
      case "polity":
        return this.polity(subject.code);
      case "route":
        return this.routes(this.state.suspensions.filter((s) => s.suspension.id === subject.id));
      case "airport":
        return this.airport(subject.icao);
      default:
        return subject satisfies never;
    }
  }

  /** Every polity and organisation that has a row, in the dossier's order. */
  speakers(): string[] {
    return [...new Set(this.dossier.positions.map((p) => p.polity))].filter((code) =>
      this.state.polities.has(code),
    );
  }

  /** Every polity whose statements were looked for and not found. */
  silent(): string[] {
    return this.state.silent.filter((code) => this.polities.has(code));
  }

  /** The polities around the one that the dossier is about, or around the country that it lies in. */
  neighbours(): string[] {
    const subject = this.polities.get(this.dossier.subject ?? "");
    return (this.polities.get(subject?.parent ?? "") ?? subject)?.neighbours ?? [];
  }

  polity(code: string): Description {
    const known = this.state.polities.get(code);
    const cls = this.classOfCode(code);
    const positions = known?.positions ?? [];
    const silent = positions.length === 0 && !known?.suspensions.length;
    const split = known?.split.map((s) => s.label).join(", ");
    const organisation = this.dossier.organisations.find((o) => o.id === code);
    return {
      title: this.nameOf(code),
      label: [
        cls?.label ?? this.bodyLabel(known?.leading?.stance.label, organisation?.kind),
        split && `split: also ${split}`,
      ]
        .filter(Boolean)
        .join(" · "),
      ...(cls && { colour: cls.fill.hatch?.colour ?? cls.fill.colour }),
      hatched: Boolean(cls?.fill.hatch),
      sayings: positions.map((p) => this.saying(p)),
      routes: this.state.suspensions.filter((s) => s.suspension.polity === code).map((s) => this.route(s)),
      ...(silent && { empty: "The source names no statement by this government." }),
    };
  }

  route({ suspension: s, status, undated }: SuspensionState): RouteFact {
    return {
      id: s.id,
      carrier: s.carrierCode ? `${s.carrier} (${s.carrierCode})` : s.carrier,
      way:
        s.origin && s.destination
          ? `${this.place(s.origin)} to ${this.place(s.destination)}`
          : "Route not named",
      status: ROUTE_LABELS[status],
      dates: undated ? "undated in source" : dates(s.announced, s.suspended, s.resumed),
      ...(s.requestedBy && { requestedBy: this.nameOf(s.requestedBy) }),
      gist: s.gist,
      ...(s.quote && { quote: s.quote }),
      ...this.cite(s.source, s.locator, s.scope),
      ...(s.routeSource && { routeSource: s.routeSource }),
    };
  }

  private bodyLabel(stance: string | undefined, kind: string | undefined): string {
    const what = kind === "collective" ? "Collective claim, no state is named" : "Organisation";
    return stance ? `${stance} · ${what.toLowerCase()}` : what;
  }

  private airport(icao: string): Description {
    const airport = this.airports.get(icao);
    const here = this.state.suspensions.filter(
      (s) => s.suspension.origin === icao || s.suspension.destination === icao,
    );
    const codes = [airport?.iata && `IATA ${airport.iata}`, `ICAO ${icao}`].filter(Boolean).join(", ");
    return {
      title: airport ? airport.name : icao,
      label: `Airport · ${codes}`,
      hatched: false,
      sayings: [],
      routes: here.map((s) => this.route(s)),
    };
  }

  private routes(states: SuspensionState[]): Description {
    const facts = states.map((s) => this.route(s));
    const [first] = facts;
    return {
      title: first?.carrier ?? "Unknown route",
      label: first ? `${first.way} · ${first.status.toLowerCase()}` : "",
      hatched: false,
      sayings: [],
      routes: facts,
    };
  }

  private place(icao: string): string {
    const airport = this.airports.get(icao);
    return airport ? `${airport.city} (${airport.iata ?? icao})` : icao;
  }

  private cite(id: string, locator: string | undefined, scope: Scope) {
    const source = this.sources.get(id);
    return {
      source: source?.publisher ?? source?.title ?? id,
      locator: locator ? locatorLabel(locator) : "",
      evidence: SCOPES[scope],
    };
  }

  saying(p: Position): Saying {
    const stance = this.dossier.stances.find((s) => s.id === p.stance);
    return {
      id: p.id,
      ...(p.quote && { quote: p.quote }),
      ...(p.quoteLang && { quoteLang: p.quoteLang }),
      gist: p.gist,
      speaker: p.actor,
      ...(p.role && { role: p.role }),
      ...(p.standing !== "government" && {
        standing:
          p.standing === "figure"
            ? "does not speak for the state"
            : "speaks for a body, not for the government",
      }),
      ...(stance && { stance: stance.label }),
      date: p.date ? formatDate(p.date, true) : "undated in source",
      ...this.cite(p.source, p.locator, p.scope),
    };
  }
}

function dates(announced?: string, suspended?: string, resumed?: string): string {
  return [
    announced && `announced ${formatDate(announced, true)}`,
    suspended && `suspended ${formatDate(suspended, true)}`,
    resumed && `resumed ${formatDate(resumed, true)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
