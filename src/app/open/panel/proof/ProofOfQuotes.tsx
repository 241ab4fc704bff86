import { useEffect, useMemo, useState } from "preact/hooks";
import { copyIn } from "../../../../dossier/quotes/kept/copies.ts";
import { sourceCopy } from "../../../../dossier/quotes/passages.ts";
import { type Proof, proveDossier } from "../../../../dossier/quotes/prove.ts";
import type { Dossier } from "../../../../model/dossier.ts";
import { visible } from "../../../../model/text/text.ts";
import { dayName } from "../../../language/locale.ts";
import { words } from "../../../language/words.ts";
import { type Place, placeOf } from "../../edit/edit-target.ts";
import type { Files } from "../../files/files.ts";
import { keptRecord, withCopy, withProof } from "../../proof/proof-changes.ts";
import { copiesOf, giveCopy, keptCopy, type SourceCopyFile } from "../../proof/source-copies.ts";
import type { Session } from "../../session.ts";
import { textOfField } from "../../sources/source-fields.ts";
import type { ListedSource } from "../../sources/source-list.ts";
import { usesOf } from "../../sources/uses.ts";
import { type Chosen, CopyText } from "./CopyText.tsx";
import { GiveCopy } from "./GiveCopy.tsx";
import { UsePassage } from "./UsePassage.tsx";

interface Props {
  session: Session;
  files: Files;
  source: ListedSource;
}

/** Each quote of the source: found, or what differs, in words. */
function Findings({ session, files, source, proof }: Props & { proof: Proof }) {
  const say = words.value.proof;
  const uses = usesOf(files, source.id);
  const go = (place: Place | undefined) => {
    if (place) session.editing.value = place;
  };
  const placeOfRow = (row: string): Place | undefined => {
    const use = uses.find((one) => one.row === row);
    return use && { kind: "row", table: use.table, index: use.index, column: -1 };
  };
  return (
    <ul class="problems findings">
      {proof.found
        .filter(({ row }) => !proof.wrong.includes(row))
        .map(({ row, locator }) => (
          <li key={row}>
            <button type="button" class="right" onClick={() => go(placeOfRow(row))}>
              <span class="voice">{row}</span> {locator ? say.right(locator) : say.found}
            </button>
          </li>
        ))}
      {proof.problems.map((problem, i) => {
        const place = placeOf(problem, files);
        const use = uses.find(
          ({ table, index }) => place?.kind === "row" && place.table === table && place.index === index,
        );
        return (
          <li key={i}>
            <button type="button" disabled={!place} onClick={() => go(place)}>
              <span class={`voice ${problem.severity}`}>{words.value.open.severities[problem.severity]}</span>{" "}
              <span class="where">{use?.row}</span>
              <span class="message">{visible(problem.message)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is kept of the proof: the record, and the copy where the editor wants it. */
function Keeping({
  session,
  files,
  source,
  dossier,
  proof,
  copy,
}: Props & { dossier: Dossier; proof: Proof; copy: SourceCopyFile }) {
  const say = words.value.proof;
  const [isRefused, refuse] = useState(false);
  const record = useMemo(() => keptRecord(dossier, proof), [dossier, proof]);
  const isProved = proof.found.some(({ row }) => !proof.wrong.includes(row));
  const keep = () =>
    session.change(say.changes.kept(source.title), (now) => {
      const after = withProof(now, dossier, proof);
      refuse(after === now);
      return after;
    });
  const keepCopy = (on: boolean) => {
    const name = on ? say.changes.copy(source.title) : say.changes.noCopy(source.title);
    giveCopy(session, source.id, copy);
    void session.change(name, (now) => withCopy(now, source.id, copy, on));
  };
  return (
    <>
      {record ? (
        <p role="status">{say.kept(dayName(record.date))}</p>
      ) : (
        <div class="cell">
          <button type="button" class="primary" disabled={!isProved} onClick={() => void keep()}>
            {say.keep}
          </button>
          <p class="soft">{say.keepHelp}</p>
        </div>
      )}
      <p class="fault" role="alert">
        {isRefused && say.notKept}
      </p>
      <div class="choice">
        <label>
          <input
            type="checkbox"
            checked={copyIn(files, source.id) !== undefined}
            onChange={({ currentTarget }) => keepCopy(currentTarget.checked)}
          />
          <span>{say.keepCopy}</span>
        </label>
        <p class="soft">{say.keepCopyHelp}</p>
      </div>
    </>
  );
}

function Proved({
  session,
  files,
  source,
  dossier,
  copy,
}: Props & { dossier: Dossier; copy: SourceCopyFile }) {
  const say = words.value.proof;
  const [chosen, choose] = useState<Chosen | null>(null);
  const proof = useMemo(
    () => proveDossier(dossier, files, source.id, copy.blocks),
    [dossier, files, source.id, copy],
  );
  const { passages } = useMemo(() => {
    const { title, publisher } = dossier.sources.find(({ id }) => id === source.id) ?? {};
    return sourceCopy(copy.blocks, { title, publisher });
  }, [dossier, source.id, copy]);
  const right = proof.found.filter(({ row }) => !proof.wrong.includes(row)).length;
  return (
    <>
      <p role="status">{proof.quotes > 0 ? say.summary(right, proof.quotes) : say.none}</p>
      <Findings session={session} files={files} source={source} proof={proof} />
      <Keeping session={session} files={files} source={source} dossier={dossier} proof={proof} copy={copy} />
      <CopyText passages={passages} found={proof.found} choose={choose} />
      {chosen && (
        <UsePassage
          session={session}
          files={files}
          source={{ id: source.id, language: textOfField(source.item, "language") }}
          chosen={chosen}
          likely={proof.wrong[0]}
          done={() => choose(null)}
        />
      )}
    </>
  );
}

/** Quotes from a source, held against a copy of it by the code of `check --source`. */
export function ProofOfQuotes({ session, files, source }: Props) {
  const say = words.value.proof;
  const [isOther, askOther] = useState(false);
  const given = copiesOf(session).value.get(source.id);
  const file = copyIn(files, source.id);
  const bytes = file === undefined ? undefined : files[file];
  const copy = useMemo(() => given ?? keptCopy(file, bytes), [given, file, bytes]);
  const dossier = session.reading.value?.dossier;
  useEffect(() => askOther(false), [given]);
  if (!copy) return <GiveCopy session={session} source={source.id} />;
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      {dossier ? (
        <Proved session={session} files={files} source={source} dossier={dossier} copy={copy} />
      ) : (
        <p>{say.lacking}</p>
      )}
      {isOther ? (
        <GiveCopy session={session} source={source.id} />
      ) : (
        <button type="button" onClick={() => askOther(true)}>
          {say.other}
        </button>
      )}
    </section>
  );
}
