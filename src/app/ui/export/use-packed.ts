import { useEffect, useState } from "preact/hooks";
import { packDossier, withAddress } from "../../../dossier/pack/pack.ts";
import dossierUrl from "../../generated/dossier.zip?url";
import type { DossierView } from "../../state/derived.ts";
import type { Store } from "../../state/store.ts";
import { writeAddress } from "../../state/url/url-state.ts";
import { addressOf } from "../../state/url/url-sync.ts";

async function ownZip(): Promise<Uint8Array | undefined> {
  const response = dossierUrl ? await fetch(dossierUrl) : undefined;
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** Zip of the files that what is shown is read from; undefined where they cannot be had. */
export async function zipOfShown({ openedFiles, opened }: DossierView): Promise<Uint8Array | undefined> {
  // Files of which nothing could be shown are of another dossier than the one that is.
  const [files, shown] = [openedFiles.peek(), opened.peek()];
  return files && shown ? packDossier(files, shown.dossier.id) : ownZip();
}

/** What a picture carries of the dossier and of what is shown of it; undefined until it has come, and where it cannot be had. */
export function usePacked(store: Store): Uint8Array | undefined {
  const [packed, setPacked] = useState<Uint8Array | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    // Colours and language are the reader's own.
    const { opened: _, theme: __, language: ___, ...shown } = addressOf(store);
    const set = (zip: Uint8Array | undefined) =>
      isWanted && setPacked(zip && withAddress(zip, writeAddress({ ...shown, at: store.at.peek() })));
    zipOfShown(store).then(set, () => set(undefined));
    return () => {
      isWanted = false;
    };
  }, [store]);
  return packed;
}
