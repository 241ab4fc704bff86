import type { Stance } from "../../../../model/stance.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import { Swatch } from "../../../ui/common/Swatch.tsx";
import { described, type FieldProps, Frame, useChosen } from "../fields/Frame.tsx";

/** The stances as the legend shows them. */
export function StanceField({
  field,
  stances,
  store,
}: {
  field: FieldProps;
  stances: Stance[];
  store: DossierView;
}) {
  const { id, label } = field;
  const [value, choose] = useChosen(field.value, field.set);
  const entries = store.legend.value.flatMap((section) => section.entries);
  const isKnown = value === "" || stances.some((stance) => stance.id === value);
  return (
    <Frame field={field}>
      <div class="choice" role="radiogroup" id={id} aria-label={label} {...described(field)}>
        {[{ id: "", label: words.value.form.noStance }, ...stances].map((stance) => {
          const entry = entries.find((one) => one.id === `stance:${stance.id}`);
          return (
            <label key={stance.id}>
              <input
                type="radio"
                name={id}
                checked={stance.id === value}
                onChange={() => choose(stance.id)}
              />
              {entry && <Swatch entry={entry} />}
              <span>{stance.label}</span>
            </label>
          );
        })}
        {!isKnown && <span class="soft">{value}</span>}
      </div>
    </Frame>
  );
}
