import type { ComponentChildren } from "preact";
import { carriedOf } from "../../../export/carrying.ts";
import { FORMAT_IDS, FORMATS, goesWith } from "../../../export/formats.ts";
import { PARTS, THEME_IDS } from "../../../export/options.ts";
import { SIZE_PRESETS, type SizePreset, type Unit } from "../../../export/size/presets.ts";
import { DPI_RANGE } from "../../../export/size/size.ts";
import { TABLE_NAMES } from "../../../model/columns/columns.ts";
import { PROJECTION_IDS, type ProjectionId } from "../../../model/projection.ts";
import { LABEL_DENSITIES } from "../../../scene/labels/density.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { type Choice, withPreset, withSize } from "./choice.ts";

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
        aria-invalid={!(props.value > 0)}
        value={Number.isFinite(props.value) ? props.value : ""}
        onInput={(e) => props.set(e.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

const UNITS: Unit[] = ["px", "mm", "in"];

/** `A4 landscape, 297 × 210 mm`; px go without saying. */
function presetName({ id, name, width, height, unit }: SizePreset): string {
  const { presets, units } = words.value.exporting;
  const extent = `${width} × ${height}`;
  return `${presets[id] ?? name}, ${unit === "px" ? extent : `${extent} ${units[unit]}`}`;
}

function PresetField({ choice, change }: Fields) {
  const say = words.value.exporting;
  const pick = (id: string) => {
    const found = SIZE_PRESETS.find((p) => p.id === id);
    change(found ? withPreset(choice, found) : { ...choice, preset: "custom" });
  };
  return (
    <label class="number wide">
      <span>{say.size}</span>
      <select value={choice.preset} onChange={(e) => pick(e.currentTarget.value)}>
        {SIZE_PRESETS.map((p) => (
          <option key={p.id} value={p.id}>
            {presetName(p)}
          </option>
        ))}
        <option value="custom">{say.custom}</option>
      </select>
    </label>
  );
}

function SizeFields({ choice, change }: Fields) {
  const { size } = choice;
  const say = words.value.exporting;
  return (
    <div class="sizes">
      <PresetField choice={choice} change={change} />
      <NumberField
        label={say.width}
        value={size.width}
        set={(width) => change(withSize(choice, { ...size, width }))}
      />
      <NumberField
        label={say.height}
        value={size.height}
        set={(height) => change(withSize(choice, { ...size, height }))}
      />
      <label class="number">
        <span>{say.unit}</span>
        <select
          value={size.unit}
          onChange={(e) => change(withSize(choice, { ...size, unit: e.currentTarget.value as Unit }))}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {say.units[unit]}
            </option>
          ))}
        </select>
      </label>
      {goesWith(choice.format, "dpi") && (
        <NumberField
          label={say.dpi(`${DPI_RANGE.least}`, `${DPI_RANGE.most}`)}
          step="1"
          value={choice.dpi}
          set={(dpi) => change({ ...choice, dpi })}
        />
      )}
    </div>
  );
}

function PartFields({ choice, change }: Fields) {
  const { include, format } = choice;
  const say = words.value.exporting;
  return (
    <fieldset class="checks">
      <legend>{say.parts}</legend>
      {PARTS.map((id) => (
        <Check
          key={id}
          checked={include[id]}
          set={(on) => change({ ...choice, include: { ...include, [id]: on } })}
        >
          {say.part[id]}
        </Check>
      ))}
      {goesWith(format, "transparent") && (
        <Check checked={choice.transparent} set={(transparent) => change({ ...choice, transparent })}>
          {say.transparent}
        </Check>
      )}
      {goesWith(format, "fonts") && (
        <Check checked={choice.fonts} set={(fonts) => change({ ...choice, fonts })}>
          {say.fonts}
        </Check>
      )}
    </fieldset>
  );
}

/** `shown`: the projection of what is on screen. */
function ProjectionField({ choice, change, shown }: Fields & { shown: ProjectionId }) {
  const say = words.value.exporting;
  const pick = (id: string) => {
    const { projection: _, ...others } = choice;
    const projection = PROJECTION_IDS.find((known) => known === id);
    change(projection && projection !== shown ? { ...others, projection } : others);
  };
  return (
    <label class="number wide">
      <span>{say.projection}</span>
      <select value={choice.projection ?? shown} onChange={(e) => pick(e.currentTarget.value)}>
        {PROJECTION_IDS.map((id) => (
          <option key={id} value={id}>
            {id === shown ? say.asShown(say.projections[id]) : say.projections[id]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** That whoever has the picture has the dossier is said before it is saved. */
function CarryingField({ choice, change, packed }: Fields & { packed: Uint8Array }) {
  const say = words.value.exporting;
  const carries = carriedOf(packed, choice.dossier) !== undefined;
  return (
    <>
      <Check checked={carries} set={(on) => change({ ...choice, dossier: on ? "always" : "never" })}>
        {say.dossier(numberName(Math.ceil(packed.length / 1000)))}
      </Check>
      <p class="cite">{carries ? say.carrying : say.notCarrying}</p>
    </>
  );
}

/** All that can be chosen for an export: of a format, what changes it. */
export function ExportFields({
  choice,
  change,
  shown,
  packed,
}: Fields & { shown: ProjectionId; packed: Uint8Array | undefined }) {
  const { format } = choice;
  const say = words.value.exporting;
  return (
    <>
      <Radios
        legend={say.format}
        name="format"
        options={FORMAT_IDS.map((id) => ({ id, label: FORMATS[id].label }))}
        value={format}
        pick={(picked) => change({ ...choice, format: picked })}
      />
      <p class="cite">{say.hints[format]}</p>
      {goesWith(format, "size") && <SizeFields choice={choice} change={change} />}
      {goesWith(format, "projection") && <ProjectionField choice={choice} change={change} shown={shown} />}
      {goesWith(format, "theme") && (
        <Radios
          legend={say.colours}
          name="theme"
          options={THEME_IDS.map((id) => ({ id, label: say[id] }))}
          value={choice.theme}
          pick={(theme) => change({ ...choice, theme })}
        />
      )}
      {goesWith(format, "labels") && (
        <Radios
          legend={say.names}
          name="labels"
          options={LABEL_DENSITIES.map((id) => ({ id, label: say.densities[id] }))}
          value={choice.labels}
          pick={(labels) => change({ ...choice, labels })}
        />
      )}
      {goesWith(format, "without") && <PartFields choice={choice} change={change} />}
      {goesWith(format, "dossier") && packed && (
        <CarryingField choice={choice} change={change} packed={packed} />
      )}
      {goesWith(format, "table") && (
        <Radios
          legend={say.rows}
          name="table"
          options={TABLE_NAMES.map((id) => ({ id, label: say.tables[id] }))}
          value={choice.table}
          pick={(table) => change({ ...choice, table })}
        />
      )}
    </>
  );
}
