import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

/** What the data say, in a sentence or two under the title. `who`: what `all` or `some` gives. */
const finding = {
  all: (n: number) =>
    count(n, { one: "# government took a position", other: "# governments took a position" }),
  some: (all: number, taken: string) =>
    count(all, {
      one: `Of # government, ${taken} took a position`,
      other: `Of # governments, ${taken} took a position`,
    }),
  nobody: (all: number) =>
    count(all, {
      one: "The only government has taken no position.",
      other: "None of # governments has taken a position.",
    }),
  /** A position, and who or how many took it. */
  position: (label: string, who: string) => `“${label}” (${who})`,
  positions: (who: string, positions: string) => `${who}: ${positions}.`,
  others: (n: number) => count(n, { one: "# other", other: "# others" }),
  implied: (n: number) =>
    count(n, { one: "# more by implication only", other: "# more by implication only" }),
  onlyImplied: (n: number) =>
    count(n, {
      one: "# government has a position by implication only.",
      other: "# governments have a position by implication only.",
    }),
  /** A kind of act, and whose it is or how many there are. */
  act: (kind: string, who: string) => `${kind} (${who})`,
  moreActs: (n: number) => count(n, { one: "# more act", other: "# more acts" }),
  inForce: (acts: string) => `In force: ${acts}.`,
  routes: (n: number) =>
    count(n, { one: "# flight route is suspended.", other: "# flight routes are suspended." }),
};

/** The map in whole sentences. */
export const summary = {
  finding,
  positions: "Positions",
  acts: "Acts",
  noActs: "No acts are known by this date.",
  noActShown: "No act on this date matches the filter.",
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
  bodies: "Organisations",
  dated: (day: string) => `Dated ${day}`,
  nobody: (day: string) => `On ${day} no government has taken a position.`,
  held: (day: string, n: number) =>
    count(n, {
      one: `On ${day} # country or region holds a position.`,
      other: `On ${day} # countries and regions hold a position.`,
    }),
  heldImplied: (day: string, n: number, implied: string) =>
    count(n, {
      one: `On ${day} # country or region holds a position, ${implied} of them only by implication.`,
      other: `On ${day} # countries and regions hold a position, ${implied} of them only by implication.`,
    }),
  take: (position: string, names: string) => `${position}: ${names}.`,
  takeImplied: (position: string, names: string) => `${position}, by implication only: ${names}.`,
  split: (name: string, positions: string) =>
    `${name} is split: others who speak for it take the position ${positions}.`,
  quoted: (position: string) => `“${position}”`,
  figure: (name: string, actor: string, position: string) =>
    `In ${name}, ${actor}, who does not speak for the state, takes a different position: ${position}.`,
  swept: (name: string, position: string) =>
    `${name} is only one of a group that the source mentions (${position}), so it is not coloured.`,
  remarks: (names: string) => `Spoke, but took no side: ${names}.`,
  noFlights: "No flight was suspended.",
  noFlightShown: "No flight on this date matches the filter.",
  noCarrier: "No named carrier has stopped flights.",
  carriers: (n: number, names: string) =>
    count(n, {
      one: `Carriers from # country or region have stopped flights: ${names}.`,
      other: `Carriers from # countries or regions have stopped flights: ${names}.`,
    }),
  announcers: (n: number, names: string) =>
    count(n, {
      one: `Carriers from # country or region have announced that they will stop flights: ${names}.`,
      other: `Carriers from # countries or regions have announced that they will stop flights: ${names}.`,
    }),
  carriersOf: (name: string, carriers: string) => `${name} (${carriers})`,
  carrierAlone: (names: string) =>
    `Coloured only because a carrier stopped flights, with no statement in the source: ${names}.`,
  carrierYet: (names: string) =>
    `Coloured only because a carrier stopped flights, with no statement by this day: ${names}.`,
  route: (carrier: string, way: string, rest: string) => `${carrier}, ${way}: ${rest}.`,
  unplaced: "route not named, so not drawn",
  asked: (who: string) => `at the request of ${who}`,
  borrowed: "The source names no airports; they come from other records.",
  noneSilent: "The source names everyone who was looked for.",
  noneSilentYet: (names: string) =>
    `By this day the source names everyone who was looked for; coloured only because a carrier stopped flights: ${names}.`,
  neighbours: (n: number, names: string) =>
    count(n, {
      one: `No statement found for # neighbour: ${names}.`,
      other: `No statement found for # neighbours: ${names}.`,
    }),
  silent: (names: string) => `No statement found for ${names}.`,
  silentAsWell: (names: string) => `Nor for ${names}.`,
  body: (name: string, position: string) => `${name}: ${position} (an organisation).`,
  collective: (name: string, position: string) => `${name}: ${position} (a group; no state is named).`,
  onNothing: "no position taken",
  said: (actor: string, name: string, gist: string) => `${actor} (${name}): ${gist}`,
  announced: (carrier: string, gist: string) => `${carrier} announces the suspension of its flights: ${gist}`,
  suspended: (carrier: string, gist: string) => `${carrier} suspends its flights: ${gist}`,
  resumed: (carrier: string, gist: string) => `${carrier} resumes its flights: ${gist}`,
  nothingDated: "Nothing is dated to this day.",
  nothingShownDated: (n: number) =>
    count(n, {
      one: "Nothing shown is dated to this day; the filter hides # entry that is.",
      other: "Nothing shown is dated to this day; the filter hides # entries that are.",
    }),
  undated: (what: string) => `Undated, and shown from the date of their source: ${what}.`,
  more: (n: number) => count(n, { one: "# more, in the tables.", other: "# more, in the tables." }),
  statements: (n: number) => count(n, { one: "# statement", other: "# statements" }),
  suspensions: (n: number) => count(n, { one: "# suspension", other: "# suspensions" }),
};
