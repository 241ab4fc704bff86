import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Block, blocksOf, WHOLE, watchNear } from "./virtual-blocks.ts";

/** What holds the rows of a block: of a table its own kind of element. */
type Holder = "ul" | "tbody" | "div";

interface Props<Row> {
  rows: readonly Row[];
  as: Holder;
  /** CSS px that a row is about high. */
  height: number;
  /** A row, which has to have its key; `index` in the whole list. */
  row: (row: Row, index: number) => ComponentChildren;
  /** Index of a row that is wanted now, wherever it is. */
  wanted?: number | undefined;
  class?: string | undefined;
  /** One of many lists that are long together. */
  isPart?: boolean;
  /** Cells of a row of a table. */
  columns?: number;
}

interface PartProps<Row> extends Props<Row> {
  block: Block;
}

const holds = ({ from, to }: Block, index: number | undefined) =>
  index !== undefined && index >= from && index < to;

/** Makes way for a block that is not there: as high as it was, or as its rows are about. */
function gapOf<Row>({ as, block, height, columns = 1 }: PartProps<Row>, known: number | null) {
  const style = { height: `${known ?? (block.to - block.from) * height}px` };
  if (as !== "tbody") return <div class="gap" style={style} />;
  return (
    <tr class="gap" style={style}>
      <td colSpan={columns} />
    </tr>
  );
}

/** One block of a long list: its rows as long as they are near what is seen, and their room where they are not. */
function Part<Row>(props: PartProps<Row>) {
  const { rows, as: Holder, row, block, wanted, class: name } = props;
  const holder = useRef<Element | null>(null);
  const known = useRef<number | null>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    return watchNear(element, (seen) => {
      // What has the focus stays where it is.
      if (!seen && element.contains(document.activeElement)) return;
      if (!seen) known.current = element.getBoundingClientRect().height || known.current;
      setNear(seen);
    });
  }, []);
  const open = near || holds(block, wanted);
  const some = open ? rows.slice(block.from, block.to) : [];
  return (
    // biome-ignore lint/suspicious/noExplicitAny: a reference to whichever of the elements it is
    <Holder class={name} ref={holder as any} {...(!open && { "aria-hidden": true })}>
      {open ? some.map((one, i) => row(one, block.from + i)) : gapOf(props, known.current)}
    </Holder>
  );
}

/**
 * Rows of a list or a table. A short one is whole; a long one is cut into blocks, of which only those near what is seen
 * are in the page.
 */
export function Blocks<Row>(props: Props<Row>) {
  const { rows, as: Holder, row, class: name, isPart = false } = props;
  // Without scripts no block would ever come.
  if ((rows.length <= WHOLE && !isPart) || typeof window === "undefined")
    return <Holder class={name}>{rows.map((one, i) => row(one, i))}</Holder>;
  return (
    <>
      {blocksOf(rows.length).map((block) => (
        <Part key={block.from} {...props} block={block} />
      ))}
    </>
  );
}
