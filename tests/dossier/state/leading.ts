import { stateAt } from "../../../src/dossier/state/state.ts";
import type { Position, Rank } from "../../../src/model/dossier.ts";
import type { Scale, Stance } from "../../../src/model/stance.ts";
import { dossierOf } from "../state-base.ts";

export const END = "2017-09-29";
/** From one end to the other, with a middle. */
export const STANCES: Stance[] = [
  { id: "for", label: "For it", role: "supports" },
  { id: "middle", label: "Neither", role: "neutral" },
  { id: "sorry", label: "Regrets it", role: "regrets" },
  { id: "against", label: "Against it", role: "opposes" },
  { id: "threat", label: "Threatens", role: "demands" },
];

/** `25 head threat`: day, rank and stance, then what else differs; each is said by another. */
export function rowOf(text: string, i: number): Partial<Position> {
  const [day, rank, stance, ...rest] = text.split(" ");
  const more: Partial<Position>[] = rest.map((word) =>
    word === "implied"
      ? { scope: word }
      : word === "institution" || word === "figure"
        ? { standing: word }
        : { actor: word },
  );
  return Object.assign(
    { id: text, actor: `actor-${i}`, stance, date: `2017-09-${day}` },
    rank === "-" ? {} : { rank: rank as Rank },
    ...more,
  );
}

export function leading(scale: Scale, rows: string[], at = END) {
  const dossier = { ...dossierOf(rows.map(rowOf)), scale, stances: STANCES };
  const known = stateAt(dossier, at).polities.get("AAA");
  return {
    row: known?.leading?.position.id,
    because: known?.leading?.because,
    first: known?.positions[0]?.id,
  };
}

export const told = (scale: Scale, rows: string[], at?: string) => {
  const { row, because } = leading(scale, rows, at);
  return [row, because?.kind, because?.over.id];
};
