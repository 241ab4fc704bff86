import { expect, it } from "vitest";
import { embedCode } from "../../src/app/ui/share/embed-code.ts";

it("writes a frame whose address and title cannot end their attribute", () => {
  const code = embedCode('https://example.org/?a=1&b="2"#pin=polity:IRQ', 'Who said "<no>" & why', 720);
  expect(code).toContain('src="https://example.org/?a=1&amp;b=&quot;2&quot;#pin=polity:IRQ"');
  expect(code).toContain('title="Who said &quot;&lt;no&gt;&quot; &amp; why"');
  expect(code).toContain('loading="lazy"');
  expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});

it("keeps the height within what a map needs", () => {
  expect(embedCode("x", "y", 3)).toContain('height="360"');
  expect(embedCode("x", "y", 9999)).toContain('height="2000"');
});
