import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

/** The map in whole sentences. */
export const summary = {
  positions: "Positions",
  acts: "Acts",
  noActs: "No act is known of by this date.",
  noActShown: "On this date there is no act of those that the filter shows.",
  acted: {
    "in-force": (n: number) => count(n, { one: "# act is in force.", other: "# acts are in force." }),
    announced: (n: number) =>
      count(n, {
        one: "# act is announced and not yet in force.",
        other: "# acts are announced and not yet in force.",
      }),
    ended: (n: number) => count(n, { one: "# act has ended.", other: "# acts have ended." }),
  },
  actor: (actor: string, name: string) => `${actor} (${name})`,
  actTowards: (act: string, name: string) => `${act} towards ${name}`,
  act: (actor: string, told: string, gist: string, contested: string) =>
    `${actor}: ${told}. ${gist}${contested && ` ${contested}`}`,
  contested: (who: string) => `Contested by ${who}.`,
  undatedActs: (n: number) => count(n, { one: "# act", other: "# acts" }),
  flights: "Flights",
  bodies: "Without ground on the map",
  dated: (day: string) => `Dated ${day}`,
  nobody: (day: string) => `On ${day} no polity has taken a position.`,
  held: (day: string, n: number) =>
    count(n, {
      one: `On ${day} # polity holds a position.`,
      other: `On ${day} # polities hold a position.`,
    }),
  heldImplied: (day: string, n: number, implied: string) =>
    count(n, {
      one: `On ${day} # polity holds a position, of which ${implied} only as the source implies.`,
      other: `On ${day} # polities hold a position, of which ${implied} only as the source implies.`,
    }),
  take: (position: string, names: string) => `${position}: ${names}.`,
  takeImplied: (position: string, names: string) => `${position}, which the source only implies: ${names}.`,
  split: (name: string, positions: string) =>
    `${name} is split: others who speak for it take the position ${positions}.`,
  quoted: (position: string) => `“${position}”`,
  figure: (name: string, actor: string, position: string) =>
    `In ${name}, ${actor}, who does not speak for the state, takes a different position: ${position}.`,
  swept: (name: string, position: string) =>
    `${name} is only part of a collective claim (${position}), which gives it no colour.`,
  remarks: (names: string) => `Quoted or reported without a position: ${names}.`,
  noFlights: "No flight was suspended.",
  noFlightShown: "On this date there is no flight of those that the filter shows.",
  noCarrier: "On this date no named carrier stops flights.",
  carriers: (n: number, names: string) =>
    count(n, {
      one: `Carriers of # polity stop flights: ${names}.`,
      other: `Carriers of # polities stop flights: ${names}.`,
    }),
  announcers: (n: number, names: string) =>
    count(n, {
      one: `Carriers of # polity have announced that they will stop flights: ${names}.`,
      other: `Carriers of # polities have announced that they will stop flights: ${names}.`,
    }),
  carriersOf: (name: string, carriers: string) => `${name} (${carriers})`,
  carrierAlone: (names: string) => `Coloured for a carrier alone, with no statement in the source: ${names}.`,
  carrierYet: (names: string) => `Coloured for a carrier alone, with no statement by this day: ${names}.`,
  route: (carrier: string, way: string, rest: string) => `${carrier}, ${way}: ${rest}.`,
  unplaced: "route not named, and so not drawn",
  asked: (who: string) => `at the request of ${who}`,
  borrowed: "Airports of the routes come from other records, not from the source.",
  noneSilent: "Everyone who was looked for is named in the source.",
  noneSilentYet: (names: string) =>
    `Everyone who was looked for is named in the source by this day; for a carrier alone, with no statement: ${names}.`,
  neighbours: (n: number, names: string) =>
    count(n, { one: `# neighbour is silent: ${names}.`, other: `# neighbours are silent: ${names}.` }),
  silent: (names: string) => `Looked for and silent: ${names}.`,
  silentAsWell: (names: string) => `Looked for and silent as well: ${names}.`,
  body: (name: string, position: string) => `${name}: ${position} (an organisation without ground).`,
  collective: (name: string, position: string) =>
    `${name}: ${position} (a collective claim, which names no state).`,
  onNothing: "no position on the subject itself",
  said: (actor: string, name: string, gist: string) => `${actor} (${name}): ${gist}`,
  announced: (carrier: string, gist: string) => `${carrier} announces the suspension of its flights: ${gist}`,
  suspended: (carrier: string, gist: string) => `${carrier} suspends its flights: ${gist}`,
  resumed: (carrier: string, gist: string) => `${carrier} resumes its flights: ${gist}`,
  nothingDated: "Nothing in the dossier is dated to this day.",
  nothingShownDated: (n: number) =>
    count(n, {
      one: "Nothing of what is shown is dated to this day; the filter leaves out # entry that is.",
      other: "Nothing of what is shown is dated to this day; the filter leaves out # entries that are.",
    }),
  undated: (what: string) => `Undated in source, and shown from the date of the source itself: ${what}.`,
  more: (n: number) => count(n, { one: "# more, in the tables.", other: "# more, in the tables." }),
  statements: (n: number) => count(n, { one: "# statement", other: "# statements" }),
  suspensions: (n: number) => count(n, { one: "# suspension", other: "# suspensions" }),
};
