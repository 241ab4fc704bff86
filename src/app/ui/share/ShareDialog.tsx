import { useEffect, useId, useRef, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { CloseButton } from "../common/CloseButton.tsx";
import { cardAddress } from "./card-address.ts";
import { EMBED_HEIGHTS, embedCode } from "./embed-code.ts";

/** A text to take away: it can be selected by hand where the clipboard is closed to the page. */
function Copyable({ label, note, text, action }: Record<"label" | "note" | "text" | "action", string>) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const { share } = words.value;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(share.copied);
    } catch {
      field.current?.select();
      setSaid(share.copyYourself);
    }
  };
  return (
    <div class="copyable">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={text.length > 120 ? 4 : 2}
        value={text}
        spellcheck={false}
        aria-describedby={`${id}-note`}
        onFocus={() => field.current?.select()}
      />
      <p class="cite" id={`${id}-note`}>
        {note}
      </p>
      <div class="copy">
        <span role="status">{said}</span>
        <button type="button" onClick={copy}>
          {action}
        </button>
      </div>
    </div>
  );
}

function Embed({ store, address }: { store: DossierView; address: string }) {
  const [height, setHeight] = useState(EMBED_HEIGHTS.usual);
  const { share } = words.value;
  return (
    <>
      <label class="number">
        <span>{share.height}</span>
        <input
          type="number"
          min={EMBED_HEIGHTS.least}
          max={EMBED_HEIGHTS.most}
          step={20}
          value={height}
          onInput={({ currentTarget }) =>
            currentTarget.validity.valid && setHeight(Number(currentTarget.value))
          }
        />
      </label>
      <Copyable
        label={share.embed}
        note={share.embedNote}
        text={embedCode(address, store.dossier.title, height)}
        action={share.copyEmbed}
      />
    </>
  );
}

/** The ways out of the page that are not files: the system's own, and the one to a picture. */
function Ways({
  store,
  address,
  leave,
}: {
  store: DossierView & PageState;
  address: string;
  leave: () => void;
}) {
  const { share } = words.value;
  const toApp = async () => {
    try {
      await navigator.share({ title: store.dossier.title, url: address });
    } catch {
      // Closing the system's sheet is no failure, and says so itself where it is one.
    }
  };
  const toPicture = () => {
    leave();
    store.exporting.value = true;
  };
  return (
    <div class="buttons">
      {typeof navigator.share === "function" && !store.opened.value && (
        <button type="button" onClick={toApp}>
          {share.sheet}
        </button>
      )}
      <button type="button" onClick={toPicture}>
        {share.picture}
      </button>
    </div>
  );
}

/** The view as it is, to be sent or set into a page. */
export function ShareDialog({ store }: { store: DossierView & PageState }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [address] = useState(() => window.location.href);
  const [card] = useState(() => cardAddress(store.dossier, store.at.peek(), address));
  const { share } = words.value;
  const leave = () => dialog.current?.close();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog share"
      aria-labelledby="share-title"
      onClose={() => (store.sharing.value = false)}
    >
      <div class="dialog-head">
        <h2 id="share-title">{share.title}</h2>
        <CloseButton label={share.close} onClick={leave} />
      </div>
      <div class="share-body">
        {store.opened.value ? (
          <p>{share.opened}</p>
        ) : (
          <>
            <Copyable
              label={share.link}
              note={card ? share.cardNote : share.linkNote}
              text={card ?? address}
              action={share.copyLink}
            />
            <Embed store={store} address={address} />
          </>
        )}
        <Ways store={store} address={address} leave={leave} />
      </div>
    </dialog>
  );
}
