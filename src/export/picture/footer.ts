import { isolated } from "../../model/text/direction.ts";
import { ENGLISH, type SceneWords } from "../../scene/phrases.ts";
import type { Scene } from "../../scene/scene.ts";
import type { TypeStyle } from "../../theme/theme.ts";
import { type Block, columns, columnWidth, paragraph, shrunk } from "./blocks.ts";

/** The footer takes no more than this share of a picture's height, and with footnotes a little more. */
const MOST_FOOTER = 0.2;
const MOST_NUMBERED = 0.24;
/** Of a small picture, where less would be too small to be read. */
const MOST_SMALL = 0.3;
/** Footnotes of one paragraph, so that many of them spread over the columns. */
const TOGETHER = 7;
/** Wider footers have two columns; px. */
const WIDE = 720;
const GUTTER = 28;

/** How the sources of a picture are told in its footer. */
type Citing = "numbered" | "plain" | "counted" | "none";

interface FooterOptions {
  scene: Scene;
  include: { notes: boolean; source: boolean };
  /** Whether the picture has room for no more than credits. */
  small?: boolean;
  words?: SceneWords | undefined;
}

interface Footer {
  block: Block;
  citing: Citing;
}

/** What stands for the sources where there is no room for their names. */
export function countedSources({ sources }: Scene, { footnotes: say } = ENGLISH): string {
  return say.counted(sources.length);
}

/** Each with its number, as the legend has it; those without one are counted. */
function numberedSources({ footnotes = [], sources }: Scene, words: SceneWords): string[] {
  const each = footnotes.map((source, i) => `${i + 1}\u00a0${isolated(source)}`);
  const runs = Array.from({ length: Math.ceil(each.length / TOGETHER) }, (_, i) =>
    each.slice(i * TOGETHER, (i + 1) * TOGETHER).join("; "),
  );
  const more = sources.length - each.length;
  return runs.map((run, i) => {
    const told = i === 0 ? words.footnotes.sources(each.length, run) : run;
    if (i < runs.length - 1) return `${told};`;
    return more > 0 ? `${told}. ${words.footnotes.more(more)}` : `${told}.`;
  });
}

function sourceLines(scene: Scene, citing: Citing, words: SceneWords): string[] {
  const { sources } = scene;
  if (citing === "none" || sources.length === 0) return [];
  if (citing === "counted") return [countedSources(scene, words)];
  if (citing === "numbered") return numberedSources(scene, words);
  return [`${words.footnotes.sources(sources.length, sources.map(isolated).join("; "))}.`];
}

/** What a small picture says: that there is more to know, where it fits whose boundaries these are, and the credits. */
function leastLines({ scene, words = ENGLISH }: FooterOptions, withPolicy: boolean): string[] {
  const policy = withPolicy ? [scene.boundaryPolicy] : [];
  return [
    words.footnotes.small,
    ...policy,
    [...scene.attribution.map(isolated), words.footnotes.madeWith].join(". "),
  ];
}

function linesOf({ scene, include, words = ENGLISH }: FooterOptions, citing: Citing): string[] {
  const [first = "", ...more] = sourceLines(scene, citing, words);
  return [
    include.notes ? scene.notes.map(isolated).join(" ") : "",
    scene.boundaryPolicy,
    [...[scene.filter, scene.evidence].filter((told) => told !== undefined).map(isolated), first]
      .filter(Boolean)
      .join(" "),
    ...more,
    [...scene.attribution.map(isolated), words.footnotes.madeWith].join(". "),
  ].filter(Boolean);
}

function linesBlock({ scene }: FooterOptions, width: number, lines: string[]): Block {
  const style: TypeStyle = { size: 9.5, weight: 400, colour: scene.text.soft };
  const count = width > WIDE ? 2 : 1;
  const one = columnWidth(count, width, GUTTER);
  const paragraphs = lines.map((line) => paragraph(line, one, style));
  return columns(paragraphs, count, width, 2, GUTTER);
}

function footerBlock(options: FooterOptions, width: number, citing: Citing): Block {
  return linesBlock(options, width, linesOf(options, citing));
}

function smallFooter(options: FooterOptions, width: number, most: number): Footer {
  const whole = linesBlock(options, width, leastLines(options, true));
  const block = whole.height <= most ? whole : linesBlock(options, width, leastLines(options, false));
  return { block: shrunk(block, most), citing: "none" };
}

/**
 * Small print of a picture: what is not drawn, whose boundaries these are, and where all of it comes from. Sources
 * are numbered as in the legend, and only counted where their names would take too much of the picture's height.
 */
export function footerOf(options: FooterOptions, width: number, height: number): Footer {
  const { scene, include } = options;
  if (options.small) return smallFooter(options, width, height * MOST_SMALL);
  const most = height * MOST_FOOTER;
  const wanted: Citing = !include.source ? "none" : scene.footnotes ? "numbered" : "plain";
  const block = footerBlock(options, width, wanted);
  if (wanted !== "numbered" || block.height <= height * MOST_NUMBERED)
    return { block: wanted === "numbered" ? block : shrunk(block, most), citing: wanted };
  return { block: shrunk(footerBlock(options, width, "counted"), most), citing: "counted" };
}
