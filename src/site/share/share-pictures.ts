import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { frameOf } from "../../app/state/store.ts";
import { writeAddress } from "../../app/state/url/url-state.ts";
import { type Card, cardsOf, furtherLayer } from "../../app/ui/share/cards.ts";
import { dossierOfLayer, layerIds, openingDay, openingView } from "../../dossier/state/layers.ts";
import { composePicture } from "../../export/picture/picture.ts";
import { provenanceTexts, writePngMetadata } from "../../export/png/png-metadata.ts";
import { provenanceOf } from "../../export/provenance.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { rasterise } from "../../node/raster.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import { buildScene } from "../../scene/build.ts";
import type { Scene } from "../../scene/scene.ts";
import { formatDate } from "../../scene/words.ts";
import { LIGHT } from "../../theme/themes.ts";
import type { SiteFile } from "../site-file.ts";
import { CARD_SIZE, previewTags } from "./metadata.ts";
import { type PictureCache, pictureCache } from "./picture-cache.ts";

/** Folder of the cards in the built site. */
const FOLDER = "share";
const DPI = 96;

interface SharePictures {
  files: SiteFile[];
  /** Address of the picture of the page as it opens, from the page. */
  opening?: string;
  alt: string;
}

/** Drawing takes half a second, and a build rarely changes a picture: each is kept under what it is drawn from. */
function drawn(scene: Scene, cached: PictureCache): Promise<Uint8Array> {
  const picture = composePicture(scene, { ...CARD_SIZE, include: { notes: false } });
  const texts = provenanceTexts(provenanceOf(scene));
  const key = createHash("sha256").update(stringify(picture)).update(JSON.stringify(texts)).digest("hex");
  return cached(key, async () => writePngMetadata((await rasterise(picture, CARD_SIZE)).png, texts, DPI));
}

const altOf = (scene: Scene, card: Card) => `Map, ${card.view.label}, ${formatDate(card.at)}: ${scene.title}`;

/** A page that shows its picture to other sites, and takes readers on to the map as the picture shows it. */
function cardPage(scene: Scene, card: Card, dossier: Dossier, site: string | undefined): string {
  const { view, at } = card;
  const sources = furtherLayer(dossier);
  const hash = writeAddress({
    ...(view.id !== openingView(dossier)?.id && { view: view.id }),
    ...(at !== openingDay(dossier) && { at }),
    ...(sources && { sources }),
  });
  const base = site && new URL(`${FOLDER}/`, site).href;
  const preview = {
    title: scene.title,
    description: `${view.label}, ${formatDate(at)}. ${scene.subtitle}`,
    image: `${base ?? ""}${card.name}.png`,
    alt: altOf(scene, card),
    ...(base && { url: `${base}${card.name}.html` }),
  };
  const target = `../${hash}`;
  const nodes = [
    element("meta", { charset: "utf-8" }),
    element("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; img-src 'self'",
    }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { "http-equiv": "refresh", content: `0; url=${target}` }),
    element("title", {}, scene.title),
    ...previewTags(preview),
  ];
  const image = element("img", { src: `${card.name}.png`, alt: preview.alt, ...CARD_SIZE });
  const body = stringify(element("a", { href: target }, image));
  return `<!doctype html><html lang="en"><head>${nodes.map(stringify).join("")}</head><body>${body}</body></html>\n`;
}

interface SharePictureOptions {
  /** With all its layers. */
  dossier: Dossier;
  geodata: Geodata;
  /** The site's own address, which sites that show a picture ask for; undefined where it is not known. */
  site?: string | undefined;
  cacheDir: string;
  warn: (words: string) => void;
}

interface Made {
  card: Card;
  alt: string;
  files: SiteFile[];
}

/** What is made of each item, in their order; as many at once as the machine has cores, so that few are in memory. */
async function madeOf<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  const waiting = items.entries();
  const lanes = Array.from({ length: availableParallelism() }, async () => {
    for (const [i, item] of waiting) made[i] = await make(item);
  });
  await Promise.all(lanes);
  return made;
}

/** The cards of one layer. */
function cardsOfLayer(dossier: Dossier, options: SharePictureOptions, cached: PictureCache): Promise<Made[]> {
  const { geodata, site, warn } = options;
  const { cards, left } = cardsOf(dossier);
  if (left.length > 0) {
    const of = dossier.layer ? ` of ${dossier.layer.label}` : "";
    warn(`Pictures for links${of} are made for the latest days only; ${left.length} have none.`);
  }
  return madeOf(cards, async (card) => {
    const scene = buildScene(dossier, geodata, { ...frameOf(card.view), at: card.at }, LIGHT);
    const file = (end: string) => `${FOLDER}/${card.name}.${end}`;
    const files = [
      { fileName: file("png"), source: await drawn(scene, cached) },
      { fileName: file("html"), source: cardPage(scene, card, dossier, site) },
    ];
    return { files, card, alt: altOf(scene, card) };
  });
}

/** A picture of 1200 x 630 px and a page, of the first question, for every named view of every layer on every day on which anything changed. */
export async function sharePictures(options: SharePictureOptions): Promise<SharePictures> {
  const { dossier } = options;
  const cached = pictureCache(options.cacheDir, options.warn);
  const { question, questions = [] } = dossier;
  if (question && questions.length > 1) {
    const others = questions.length - 1;
    const lack = others === 1 ? "the other question has" : `the other ${others} questions have`;
    options.warn(`Pictures for links are made of the question “${question.label}”; ${lack} none.`);
  }
  const [first = dossier, ...further] = layerIds(dossier).map((id) => dossierOfLayer(dossier, id));
  const own = await cardsOfLayer(first, options, cached);
  const others: Made[] = [];
  for (const layer of further) others.push(...(await cardsOfLayer(layer, options, cached)));
  const opening = own.findLast(
    ({ card }) => card.view === openingView(dossier) && card.at <= openingDay(first),
  );
  return {
    files: [...own, ...others].flatMap((made) => made.files),
    alt: opening?.alt ?? "",
    ...(opening && { opening: `${FOLDER}/${opening.card.name}.png` }),
  };
}
