import type { ComponentChildren } from "preact";
import { DPI_RANGE, SIZE_PRESETS, type Unit } from "../../export/size.ts";
import { type Choice, FORMATS, isPicture, PARTS, withPreset, withSize } from "./choice.ts";

interface Fields {
  choice: Choice;
  change: (choice: Choice) => void;
}

function Radios<T extends string>(props: {
  legend: string;
  name: string;
  options: { id: T; label: string }[];
  value: T;
  pick: (id: T) => void;
}) {
  return (
    <fieldset class="segments">
      <legend>{props.legend}</legend>
      {props.options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={props.name}
            checked={id === props.value}
            onChange={() => props.pick(id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Check(props: { checked: boolean; set: (on: boolean) => void; children: ComponentChildren }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.checked} onChange={(e) => props.set(e.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  );
}

function NumberField(props: { label: string; value: number; step?: string; set: (value: number) => void }) {
  return (
    <label class="number">
      <span>{props.label}</span>
      <input
        type="number"
        inputMode="decimal"
        step={props.step ?? "any"}
        value={Number.isFinite(props.value) ? props.value : ""}
        onInput={(e) => props.set(e.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

const UNITS: Unit[] = ["px", "mm", "in"];

function SizeFields({ choice, change }: Fields) {
  const { size, preset } = choice;
  return (
    <div class="sizes">
      <label class="number wide">
        <span>Size</span>
        <select
          value={preset}
          onChange={(e) => {
            const found = SIZE_PRESETS.find((p) => p.id === e.currentTarget.value);
            change(found ? withPreset(choice, found) : { ...choice, preset: "custom" });
          }}
        >
          {SIZE_PRESETS.map((p) => (
            <option key={p.id} value={p.id}>
              {p.label}
            </option>
          ))}
          <option value="custom">Custom</option>
        </select>
      </label>
      <NumberField
        label="Width"
        value={size.width}
        set={(width) => change(withSize(choice, { ...size, width }))}
      />
      <NumberField
        label="Height"
        value={size.height}
        set={(height) => change(withSize(choice, { ...size, height }))}
      />
      <label class="number">
        <span>Unit</span>
        <select
          value={size.unit}
          onChange={(e) => change(withSize(choice, { ...size, unit: e.currentTarget.value as Unit }))}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </select>
      </label>
      {choice.format === "png" && (
        <NumberField
          label={`Dpi, ${DPI_RANGE.least} to ${DPI_RANGE.most}`}
          step="1"
          value={choice.dpi}
          set={(dpi) => change({ ...choice, dpi })}
        />
      )}
    </div>
  );
}

function PictureFields({ choice, change }: Fields) {
  const { include } = choice;
  return (
    <>
      <SizeFields choice={choice} change={change} />
      <Radios
        legend="Colours"
        name="theme"
        options={[
          { id: "light", label: "Light" },
          { id: "dark", label: "Dark" },
        ]}
        value={choice.theme}
        pick={(theme) => change({ ...choice, theme })}
      />
      <fieldset class="checks">
        <legend>With</legend>
        {PARTS.map(({ id, label }) => (
          <Check
            key={id}
            checked={include[id]}
            set={(on) => change({ ...choice, include: { ...include, [id]: on } })}
          >
            {label}
          </Check>
        ))}
        {choice.format !== "pdf" && (
          <Check checked={choice.transparent} set={(transparent) => change({ ...choice, transparent })}>
            Transparent ground
          </Check>
        )}
        {choice.format === "svg" && (
          <Check checked={choice.fonts} set={(fonts) => change({ ...choice, fonts })}>
            Fonts inside the file
          </Check>
        )}
      </fieldset>
    </>
  );
}

/** All that can be chosen for an export. */
export function ExportFields({ choice, change }: Fields) {
  return (
    <>
      <Radios
        legend="Format"
        name="format"
        options={FORMATS}
        value={choice.format}
        pick={(format) => change({ ...choice, format })}
      />
      <p class="cite">{FORMATS.find((f) => f.id === choice.format)?.hint}.</p>
      {isPicture(choice.format) && <PictureFields choice={choice} change={change} />}
      {choice.format === "csv" && (
        <Radios
          legend="Rows"
          name="table"
          options={[
            { id: "positions", label: "Positions" },
            { id: "suspensions", label: "Suspensions" },
          ]}
          value={choice.table}
          pick={(table) => change({ ...choice, table })}
        />
      )}
    </>
  );
}
