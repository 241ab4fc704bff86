import { type Problem, placeInTable } from "../../../model/problem.ts";
import { visible } from "../../../model/text/text.ts";
import { words } from "../../language/words.ts";
import { placeOf } from "../edit/edit-target.ts";
import type { Files } from "../files/files.ts";
import type { Session } from "../session.ts";

/** Problems that are listed: of a table with one heading too few, every row has one. */
const LISTED = 200;

function Said({ problem }: { problem: Problem }) {
  return (
    <>
      <span class={`voice ${problem.severity}`}>{words.value.open.severities[problem.severity]}</span>{" "}
      <span class="where">{visible(placeInTable(problem))}</span>
      <span class="message">{visible(problem.message)}</span>
    </>
  );
}

/** All that is wrong with the files, each with its place, and leading to where it can be mended. */
export function Problems({
  session,
  problems,
  files,
}: {
  session: Session;
  problems: Problem[];
  files: Files;
}) {
  const say = words.value.open;
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const listed = [...errors, ...warnings].slice(0, LISTED);
  return (
    <>
      <h3>
        <span role="status">{say.problems(errors.length, warnings.length)}</span>
      </h3>
      <ul class="problems">
        {listed.map((problem, i) => {
          const place = placeOf(problem, files);
          return (
            <li key={i}>
              {place ? (
                <button
                  type="button"
                  data-opens={`${placeInTable(problem)} ${problem.message}`}
                  onClick={() => (session.editing.value = place)}
                >
                  <Said problem={problem} />
                </button>
              ) : (
                <p>
                  <Said problem={problem} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {problems.length > LISTED && <p class="soft">{say.more(problems.length - LISTED)}</p>}
    </>
  );
}
