import { composePicture } from "../../../../src/export/picture/picture.ts";
import type { SvgNode } from "../../../../src/render/svg/tree/node.ts";
import { overlap } from "../../../../src/scene/frame/boxes.ts";
import { ofKind } from "../../../../src/scene/mark-kinds.ts";
import type { LabelMark, Scene } from "../../../../src/scene/scene.ts";
import { measureText } from "../../../../src/theme/fonts/metrics.ts";
import { byId, childrenOf, type DrawnLabel, drawnLabels, union } from "./drawn.ts";
import { Owners } from "./owners.ts";

/** Px: the least letters for which a polity whose land has room for its name must be named there. */
const NAMED_AT = 11;
const CAPITAL = 0.7;
const LEADING = 1.18;
const MOST = { leader: 40, callout: 60 };
/** Of rounding in the file. */
const SLACK = 0.05;

/** Of `--size slide` and `--size square`, px. */
export const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1080 },
];

/** What can be counted of the labels of one picture. */
export interface LabelFigures {
  /** Codes of those whose bare name has its middle on another's land. */
  foreign: string[];
  /** Pairs whose text, badges or boxes overlap. */
  overlaps: string[];
  /** Codes of those whose leader is too long. */
  long: string[];
  callouts: number;
  /** Codes of those with a position whose own land has room for their name. */
  roomy: string[];
  /** Of the roomy, those that are not named on their land. */
  unnamed: string[];
  /** Codes of those that are named or have their badge. */
  told: Set<string>;
}

function boxesOf({ text, badges, card }: DrawnLabel) {
  return card ? [card] : [...(text ? [text] : []), ...badges];
}

function overlapsOf(labels: DrawnLabel[]): string[] {
  const boxes = labels.flatMap((label) => boxesOf(label).map((box) => ({ box, code: label.code })));
  return boxes.flatMap(({ box, code }, i) =>
    boxes
      .slice(i + 1)
      .flatMap((other) =>
        other.code !== code && overlap(box, other.box) ? [`${code} x ${other.code}`] : [],
      ),
  );
}

/** Px that a name takes at the least size, on the lines that it is written on or on one. */
function needs({ lines, style }: LabelMark): { width: number; height: number }[] {
  const written = lines.length > 1 ? [lines, [lines.join(" ")]] : [lines];
  return written.map((some) => ({
    width: Math.max(...some.map((line) => measureText(line, { ...style, size: NAMED_AT, letterSpacing: 0 }))),
    height: NAMED_AT * (CAPITAL + (some.length - 1) * LEADING),
  }));
}

const middle = ([x0, y0, x1, y1]: readonly number[]) =>
  [((x0 ?? 0) + (x1 ?? 0)) / 2, ((y0 ?? 0) + (y1 ?? 0)) / 2] as const;

function mapOf(picture: SvgNode): { map: SvgNode; width: number; height: number } {
  const map = byId(picture, "map");
  const ground = map && childrenOf(map).find(({ tag }) => tag === "rect");
  if (!map || !ground) throw new Error("The picture has no map.");
  return { map, width: Number(ground.attributes.width), height: Number(ground.attributes.height) };
}

/** Measured on the picture itself: nothing of how labels were placed is asked. */
export function labelFigures(scene: Scene, size: { width: number; height: number }): LabelFigures {
  const { map, width, height } = mapOf(composePicture(scene, size));
  const owners = new Owners(map, { width, height });
  const marks = new Map(
    ofKind(
      scene.layers.flatMap((layer) => layer.marks),
      "label",
    ).map((mark) => [mark.id, mark]),
  );
  const drawn = drawnLabels(map);
  const names = drawn.filter(({ code }) => marks.get(`label:${code}`)?.area !== undefined);
  const onLand = (label: DrawnLabel) => label.text && owners.at(...middle(label.text)) === label.code;
  const foreign = names.filter((label) => {
    const owner = label.text && !label.card ? owners.at(...middle(label.text)) : "";
    return owner !== "" && owner !== label.code;
  });
  const held = scene.inset?.holders.map(({ area }) => area.replace("area:", "")) ?? [];
  const roomy = held.filter((code) => {
    const mark = marks.get(`label:${code}`);
    return (
      mark &&
      needs(mark).some((need) => owners.roomFor(code, need.width, need.height, [3, 3, width - 3, height - 3]))
    );
  });
  const named = new Set(names.filter(onLand).map(({ code }) => code));
  const cards = names.filter(({ card }) => card);
  return {
    foreign: foreign.map(({ code }) => code),
    overlaps: overlapsOf(drawn),
    long: names
      .filter(({ leader, card }) => leader > (card ? MOST.callout : MOST.leader) + SLACK)
      .map(({ code }) => code),
    callouts: cards.length,
    roomy,
    unnamed: roomy.filter((code) => !named.has(code)),
    told: new Set(names.filter((label) => union(boxesOf(label))).map(({ code }) => code)),
  };
}
