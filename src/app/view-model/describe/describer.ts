import { classIds } from "../../../dossier/filter/class-ids.ts";
import {
  type ActionState,
  type DossierState,
  heldOf,
  type SuspensionState,
} from "../../../dossier/state/state.ts";
import type { ActionStatus } from "../../../model/action-kinds.ts";
import type { Dossier, Position } from "../../../model/dossier.ts";
import type { Airport, City } from "../../../model/geodata/place.ts";
import type { Polity } from "../../../model/geodata/polity.ts";
import { kindLabel } from "../../../scene/actions/words.ts";
import { type AreaClass, type Classifier, classifier, polityName } from "../../../scene/classes/classes.ts";
import type { Subject } from "../../../scene/scene.ts";
import { silentLabel } from "../../../scene/words.ts";
import type { Theme } from "../../../theme/theme.ts";
import { listName, sceneWords } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { Truncation } from "../page-data.ts";
import type { ActFact, Description, RouteFact, Saying } from "./description.ts";
import { leadingFirst, routesOf } from "./flight-reports.ts";
import { RowWords } from "./row-words.ts";
import { ACT_KEYS, FLIGHT_KEYS, StateIndex } from "./state-index.ts";

export type { ActFact, Description, RouteFact, Saying } from "./description.ts";

/** What is known of places without their shapes: all that words need. */
export interface Directory {
  polities: Polity[];
  airports: Airport[];
  cities: City[];
  cut?: Truncation;
}

/** Phrases of acts that a line holds. */
const MOST_TOLD = 4;

/** Puts what the dossier knows of a subject into words of the page's language; another language wants another one. */
export class Describer {
  private readonly classOf: Classifier;
  private readonly polities: Map<string, Polity>;
  private readonly airports: Map<string, Airport>;
  private readonly flights: StateIndex<SuspensionState, keyof typeof FLIGHT_KEYS>;
  private readonly acts: StateIndex<ActionState, keyof typeof ACT_KEYS>;
  private readonly rows: RowWords;
  /** Rows of each polity, where not all are there. */
  private readonly held: Truncation["held"] | undefined;
  private readonly say = words.value.facts;
  private readonly scene = sceneWords.value;

  constructor(
    private readonly dossier: Dossier,
    directory: Directory,
    private readonly state: DossierState,
    theme: Theme,
  ) {
    this.held = directory.cut?.held;
    this.classOf = classifier(dossier, state, theme, this.scene);
    this.classIdOf = classIds(dossier, state);
    this.polities = new Map(directory.polities.map((p) => [p.code, p]));
    this.airports = new Map(directory.airports.map((a) => [a.icao, a]));
    this.flights = new StateIndex(state.suspensions, FLIGHT_KEYS);
    this.acts = new StateIndex(state.actions, ACT_KEYS);
    const cities = new Map(directory.cities.map((c) => [c.id, c]));
    this.rows = new RowWords(dossier, this.airports, cities, (code) => this.nameOf(code));
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

  /** Id of the class that a polity is in, or that a body without ground would be in. */
  readonly classIdOf: (code: string) => string;

  /** In words, with no more rows than are asked for: a region may have thousands. */
  describe(subject: Subject, most = 1): Description {
    switch (subject.kind) {
      case "polity":
        return this.polity(subject.code, most);
      case "route":
        return this.routes(this.flightsOf(subject), most);
      case "connection":
        return this.connection(subject.pair, most);
      case "airport":
        return this.airport(subject.icao, most);
      case "action":
        return this.action(subject.id);
      default:
        return subject satisfies never;
    }
  }

  /** All statements of a subject that hold, strongest first; those on other questions than the one shown come last. */
  positionsOf(subject: Subject): Position[] {
    const known = subject.kind === "polity" ? this.state.polities.get(subject.code) : undefined;
    return known ? heldOf(known) : [];
  }

  /** All suspensions of a subject, in the dossier's order; of a route the one that is drawn first. */
  flightsOf(subject: Subject): SuspensionState[] {
    switch (subject.kind) {
      case "polity":
        return this.flights.by("polity", subject.code);
      case "route":
        return leadingFirst(this.flights.by("id", subject.id));
      case "connection":
        return this.flights.by("pair", subject.pair);
      case "airport":
        return this.flights.by("airport", subject.icao);
      case "action":
        return [];
      default:
        return subject satisfies never;
    }
  }

  /** All acts of a subject that are known of on the day, in the dossier's order: of a polity also those done to it. */
  actsOf(subject: Subject): ActionState[] {
    switch (subject.kind) {
      case "polity":
        return this.acts.by("polity", subject.code);
      case "action":
        return this.acts.by("id", subject.id);
      case "route":
      case "connection":
      case "airport":
        return [];
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

  /** What is said of those without a statement on the day. */
  silentLabel(): string {
    return silentLabel(this.dossier, this.state, this.scene);
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

  polity(code: string, most = 1): Description {
    const known = this.state.polities.get(code);
    const cls = this.classOfCode(code);
    const positions = this.positionsOf({ kind: "polity", code });
    const acts = this.actsOf({ kind: "polity", code });
    const flights = routesOf(this.flightsOf({ kind: "polity", code }));
    const silent = positions.length === 0 && acts.length === 0 && !known?.suspensions.length;
    const split = known?.split.length ? this.say.split(listName(known.split.map((s) => s.label))) : "";
    const organisation = this.dossier.organisations.find((o) => o.id === code);
    // A claim about many that names none has no colour, on the ground or off it.
    const firm = organisation && known?.leading && known.leading.evidence !== "collective";
    const { fill, badge } = cls ?? (firm ? this.classOf({ code }) : null) ?? {};
    const label = [
      cls?.label ?? this.bodyLabel((known?.leading?.stance ?? known?.remark)?.label, organisation?.kind),
      split,
    ]
      .filter(Boolean)
      .join(" · ");
    return {
      title: this.nameOf(code),
      label,
      ...(fill && { fill }),
      ...(badge && { badge }),
      ...(known?.leading?.because && { because: this.rows.because(known.leading) }),
      sayings: positions.slice(0, most).map((p) => this.saying(p)),
      ...this.told(flights, most),
      acts: acts.slice(0, most).map((state) => this.act(state)),
      ...this.done(acts.filter(({ action }) => action.polity === code)),
      total: this.held?.[code]
        ? { sayings: this.held[code].statements, acts: this.held[code].acts, routes: this.held[code].flights }
        : {
            sayings: positions.length,
            acts: acts.length,
            routes: flights.length,
          },
      ...(silent && label !== this.silentLabel() && { empty: `${this.silentLabel()}.` }),
    };
  }

  saying(row: Position): Saying {
    return this.rows.saying(row);
  }

  route(state: SuspensionState): RouteFact {
    return this.rows.route(state);
  }

  act(state: ActionState): ActFact {
    return this.rows.act(state);
  }

  /** What a polity has done, each phrase once, as a line. */
  private done(acts: ActionState[]): { did?: string } {
    const phrases = new Set(acts.map(({ action, status }) => this.statusOf(action.kind, status)));
    if (phrases.size === 0) return {};
    const told = [...phrases].slice(0, MOST_TOLD);
    const more = phrases.size - told.length;
    return { did: more > 0 ? this.say.andMore(told.join(", "), more) : listName(told) };
  }

  kindOf(kind: string): string {
    return kindLabel(this.dossier, kind, this.scene);
  }

  /** A city, an airport with its code, or coordinates. */
  placeOf(id: string): string {
    return this.rows.place(id);
  }

  statusOf(kind: string, status: ActionStatus): string {
    return this.rows.status(kind, status);
  }

  private action(id: string): Description {
    const [known] = this.actsOf({ kind: "action", id });
    const row = known?.action ?? this.dossier.actions.find((act) => act.id === id);
    const status = known ? this.statusOf(known.action.kind, known.status) : row && this.kindOf(row.kind);
    return {
      title: row?.actor ?? id,
      label: status && row?.target ? this.say.towards(status, this.nameOf(row.target)) : (status ?? ""),
      sayings: [],
      acts: known ? [this.act(known)] : [],
      routes: [],
      total: { sayings: 0, acts: known ? 1 : 0, routes: 0 },
      ...(!known && { empty: words.value.facts.notYet }),
    };
  }

  private bodyLabel(stance: string | undefined, kind: string | undefined): string {
    const what = kind === "collective" ? "collective" : "organisation";
    return stance ? `${stance} · ${this.say.bodiesWithin[what]}` : this.say.bodies[what];
  }

  /** Suspensions in words, as many as are asked for. */
  private told(states: SuspensionState[], most: number): Pick<Description, "acts" | "routes" | "total"> {
    const routes = routesOf(states);
    return {
      acts: [],
      routes: routes.slice(0, most).map((s) => this.route(s)),
      total: { sayings: 0, acts: 0, routes: routes.length },
    };
  }

  private airport(icao: string, most: number): Description {
    const airport = this.airports.get(icao);
    const here = this.flightsOf({ kind: "airport", icao });
    const codes = [airport?.iata && `IATA ${airport.iata}`, `ICAO ${icao}`].filter(Boolean).join(", ");
    return {
      title: airport ? airport.name : icao,
      label: this.say.airport(codes),
      sayings: [],
      ...this.told(here, most),
    };
  }

  private routes(states: SuspensionState[], most: number): Description {
    const [first] = states.slice(0, 1).map((s) => this.route(s));
    return {
      title: first?.carrier ?? this.say.unknownRoute,
      label: first ? `${first.way} · ${first.statusWithin}` : "",
      sayings: [],
      ...this.told(states, most),
    };
  }

  /** All routes between two airports, which the map draws as one line where they are many. */
  private connection(pair: string, most: number): Description {
    const routes = this.flightsOf({ kind: "connection", pair });
    const [one = "", other = ""] = pair.split("-");
    return {
      title: this.say.between(this.rows.place(one), this.rows.place(other)),
      label: this.say.connection(routesOf(routes).length),
      sayings: [],
      ...this.told(routes, most),
    };
  }
}
