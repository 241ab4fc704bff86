import type { ComponentChildren } from "preact";
import { words } from "../../language/words.ts";

/** A source, as a link where it has an address that a reader may be sent to. */
export function SourceLink({ href, children }: { href?: string | undefined; children: ComponentChildren }) {
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={words.value.card.atSource}>
      {children}
    </a>
  );
}
