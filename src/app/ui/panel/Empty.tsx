import { words } from "../../language/words.ts";

/** A list without rows says so, and where else to look. */
export function Empty({ title }: { title: string }) {
  return (
    <div class="nothing">
      <p>
        <strong>{title}</strong> {words.value.states.elsewhere}
      </p>
    </div>
  );
}
