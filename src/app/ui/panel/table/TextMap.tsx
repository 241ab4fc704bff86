import { useState } from "preact/hooks";
import type { TableName } from "../../../../model/columns/columns.ts";
import type { IsoDate } from "../../../../model/dossier.ts";
import { filterSentence, questionSentence } from "../../../../scene/words.ts";
import { dayName, numberName, sceneWords } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { MapState } from "../../../state/parts/map-state.ts";
import type { PageState } from "../../../state/parts/page-state.ts";
import { summaryOf } from "../../../view-model/summary/summary.ts";
import { actColumns, actRows } from "./act-rows.tsx";
import { type Column, DataTable } from "./DataTable.tsx";
import { LongNote } from "./LongNote.tsx";
import { flightColumns, flightRows, positionColumns, positionRows } from "./table-rows.tsx";

function Download({ store, table }: { store: DossierView & MapState; table: TableName }) {
  const [said, setSaid] = useState("");
  const save = async () => {
    try {
      const { saveTable } = await import("./table-download.ts");
      setSaid(saveTable(store, table));
    } catch {
      setSaid(words.peek().table.failed);
    }
  };
  return (
    <div class="table-tools">
      <button type="button" onClick={save}>
        {words.value.table.download[table]}
      </button>
      <p class="cite" role="status">
        {said}
      </p>
    </div>
  );
}

interface RowsProps<Row> {
  store: DossierView & MapState;
  table: TableName;
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
}

/** The rows of a table, and the button that saves them. */
function Rows<Row extends { id: string }>({ store, table, ...shown }: RowsProps<Row>) {
  return (
    <>
      <DataTable id={`table-${table}`} first="date" {...shown} />
      <Download store={store} table={table} />
    </>
  );
}

/** The day that the words are of: while time moves they follow the map with a little delay. */
function describedDay({ at, changeDay: turned, read }: DossierView): IsoDate {
  return read.value === null || read.value === turned.value ? at.value : read.value;
}

/** They repeat what the other tabs hold, so they are made only when they are looked at. */
function Tables({ store }: { store: DossierView & MapState & PageState }) {
  if (store.tab.value !== "table") return null;
  const date = dayName(describedDay(store));
  const say = words.value.table;
  const [positions, acts, flights] = [positionRows(store), actRows(store), flightRows(store)];
  return (
    <>
      <Rows
        store={store}
        table="positions"
        columns={positionColumns(store)}
        rows={positions}
        caption={say.positions(
          date,
          numberName(positions.length),
          numberName(store.dossier.positions.length),
        )}
      />
      {store.dossier.actions.length > 0 && (
        <Rows
          store={store}
          table="actions"
          columns={actColumns(store)}
          rows={acts}
          caption={say.actions(date, numberName(acts.length))}
        />
      )}
      <Rows
        store={store}
        table="suspensions"
        columns={flightColumns(store)}
        rows={flights}
        caption={say.suspensions(date, numberName(flights.length))}
      />
    </>
  );
}

/** The map in words and tables. */
export function TextMap({ store }: { store: DossierView & MapState & PageState }) {
  const { data, dossier } = store;
  const filter = filterSentence(store.legend.value, sceneWords.value);
  const question = questionSentence(dossier, sceneWords.value);
  const state = { ...store.state.value, at: describedDay(store) };
  return (
    <div class="text-map">
      <div class="words">
        {question && <p>{question}</p>}
        {filter && <p>{filter}</p>}
        {data.cut && <LongNote store={store} what="statements" shown={dossier.positions.length} />}
        {data.cut && <LongNote store={store} what="acts" shown={dossier.actions.length} />}
        {summaryOf(dossier, state, store.describer.value, store.shown.value).map(
          ({ id, title, sentences }) => (
            <section key={id}>
              <h3>{title}</h3>
              <ul>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </section>
          ),
        )}
        <p class="cite">{store.scene.value?.boundaryPolicy ?? data.boundaryPolicy}</p>
      </div>
      <Tables store={store} />
    </div>
  );
}
