import { variantOf } from "../../../scene/mark-kinds.ts";
import type { Layer, Mark } from "../../../scene/scene.ts";

/**
 * All that the marks of several pictures look like: in one style, so that going from picture to picture only turns
 * variants on and off, and no data is read anew.
 */
export interface StyleVariants {
  /** Each mark in each of its variants, in the order in which they are drawn. */
  layers: Layer[];
  /** Numbers of the marks that not every picture has, or not in the same variant; higher ones lie above. */
  numbers: ReadonlyMap<Mark, number>;
  /** Number by mark id and variant. */
  known: ReadonlyMap<string, number>;
}

const keyOf = (layer: string, mark: Mark) => JSON.stringify([layer, ...variantOf(mark)]);

/** Puts ids that an order does not have yet behind those that they follow. */
function arrange(order: string[], ids: string[]): void {
  let place = -1;
  for (const id of ids) {
    const next = order[place + 1] === id;
    const known = next ? place + 1 : order.indexOf(id);
    if (known < 0) order.splice(place + 1, 0, id);
    place = known < 0 ? place + 1 : known;
  }
}

/** The variants of one layer, those of one mark beside each other. */
class LayerVariants {
  readonly order: string[] = [];
  readonly variants = new Map<string, Map<string, { mark: Mark; pictures: number }>>();

  constructor(private readonly id: string) {}

  add(marks: Mark[]): void {
    arrange(
      this.order,
      marks.map((m) => m.id),
    );
    for (const mark of marks) {
      const variants = this.variants.get(mark.id) ?? new Map();
      const key = keyOf(this.id, mark);
      const variant = variants.get(key) ?? { mark, pictures: 0 };
      variant.pictures++;
      variants.set(key, variant);
      this.variants.set(mark.id, variants);
    }
  }

  all(): { key: string; mark: Mark; pictures: number }[] {
    return this.order.flatMap((id) =>
      [...(this.variants.get(id) ?? [])].map(([key, variant]) => ({ key, ...variant })),
    );
  }
}

/** Gathers the variants of all marks in some pictures; layers are told by their ids, and labels left out. */
export function variantsOf(pictures: Layer[][]): StyleVariants {
  const layers = new Map<string, { name: string; variants: LayerVariants }>();
  const order: string[] = [];
  for (const picture of pictures) {
    arrange(
      order,
      picture.map((layer) => layer.id),
    );
    for (const layer of picture) {
      const known = layers.get(layer.id) ?? { name: layer.name, variants: new LayerVariants(layer.id) };
      layers.set(layer.id, known);
      known.variants.add(layer.marks.filter((m) => m.kind !== "label"));
    }
  }
  const numbers = new Map<Mark, number>();
  const known = new Map<string, number>();
  const merged = order.map((id): Layer => {
    const { name = "", variants } = layers.get(id) ?? {};
    const all = variants?.all() ?? [];
    for (const { key, mark, pictures: seen } of all) {
      if (seen === pictures.length) continue;
      const number = numbers.size + 1;
      numbers.set(mark, number);
      known.set(key, number);
    }
    return { id, name, marks: all.map(({ mark }) => mark) };
  });
  return { layers: merged, numbers, known };
}

/** The variants that are on in one picture: by mark id, so that what takes a mark's place can be found. */
export function variantsIn({ known }: StyleVariants, picture: Layer[]): Map<string, number> {
  const on = new Map<string, number>();
  for (const { id, marks } of picture)
    for (const mark of marks) {
      const number = known.get(keyOf(id, mark));
      if (number !== undefined) on.set(`${id} ${mark.id}`, number);
    }
  return on;
}
