import type { Organisation } from "../../../../model/geodata/polity.ts";
import type { Subject } from "../../../../scene/scene.ts";
import { sameSubject } from "../../../../scene/subject.ts";
import { words } from "../../../language/words.ts";
import { keepsTooltip } from "../../../state/browser/tooltip-hold.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import { ClassDot } from "../../common/Tooltip.tsx";

function Chip({ store, body }: { store: DossierView & SelectionState; body: Organisation }) {
  const subject: Subject = { kind: "polity", code: body.id };
  const show = (x: number, y: number) => (store.hovered.value = { subject, anchor: { x, y } });
  const hide = () => (store.hovered.value = null);
  const pin = () => {
    hide();
    store.pinned.value = sameSubject(subject, store.pinned.peek()) ? null : subject;
  };
  return (
    <button
      type="button"
      class={store.shown.value.polity(body.id) ? "chip" : "chip off"}
      aria-pressed={sameSubject(subject, store.pinned.value)}
      onPointerMove={(event) =>
        event.pointerType === "touch" || keepsTooltip(event) || show(event.clientX, event.clientY)
      }
      onPointerLeave={(event) => keepsTooltip(event) || hide()}
      onFocus={(event) => {
        if (!event.currentTarget.matches(":focus-visible")) return;
        const { left, top } = event.currentTarget.getBoundingClientRect();
        show(left, top);
      }}
      onBlur={hide}
      onClick={pin}
    >
      <ClassDot description={store.describer.value.polity(body.id)} />
      {body.name}
    </button>
  );
}

/** Those who took a position and have no ground to colour, in a strip at the map's foot. */
export function Bodies({ store }: { store: DossierView & SelectionState }) {
  const { bodies } = words.value;
  // A claim about many names none of them: it comes after those who have a name.
  const known = store.dossier.organisations
    .filter(({ id }) => store.state.value.polities.has(id))
    .toSorted((a, b) => Number(a.kind === "collective") - Number(b.kind === "collective"));
  if (store.dossier.organisations.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for a form's parts
    <div class="strip" role="group" aria-label={bodies.name}>
      <span aria-hidden="true">{bodies.short}</span>
      {known.length === 0 && <span>{bodies.none}</span>}
      {known.map((body) => (
        <Chip key={body.id} store={store} body={body} />
      ))}
    </div>
  );
}
