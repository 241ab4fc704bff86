import { useRef } from "preact/hooks";

interface Choice {
  label: string;
  /** Endings of the files that are offered: `.json,.bib`. */
  accept?: string;
  /** Whether several may be chosen, or a folder as a whole. */
  many?: "files" | "folder";
  take: (files: File[]) => void;
}

/** A button that asks the browser for files. */
export function ChooseFiles({ label, accept, many, take }: Choice) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many !== undefined}
        {...(many === "folder" && { webkitdirectory: true })}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, after it was changed.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
