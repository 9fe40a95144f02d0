import type { AttachmentKind, MocError } from '@moc-sdk/core';
import { useMoc } from '@moc-sdk/react-widgets';
import { useCallback, useEffect, useState } from 'react';
import type { OpenDocument, PageSize } from './drawable.js';
import { openDocument } from './open-document.js';

/** A document on its way, open, or why it is not. */
export type DocumentState =
  | { readonly status: 'loading' }
  | { readonly status: 'open'; readonly document: OpenDocument }
  | { readonly status: 'failed'; readonly error: MocError };

export interface DocumentWish {
  /** Names what `load` fetches. */
  readonly key: string;
  readonly kind: AttachmentKind;
  readonly load: (signal: AbortSignal) => Promise<Blob>;
  /** The bytes are here: the service counts the document as opened. */
  readonly onShown?: () => void;
}

/** Fetches and opens a document, again for another key, and closes it when it is left. */
export function useDocument({ key, kind, load, onShown }: DocumentWish) {
  const { toError } = useMoc();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<DocumentState>({ status: 'loading' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is named by `key`; `round` asks again
  useEffect(() => {
    const abort = new AbortController();
    let opened: OpenDocument | undefined;
    setState({ status: 'loading' });
    fetchAndOpen(load, kind, abort.signal).then(
      (document) => {
        if (abort.signal.aborted) return document.close();
        opened = document;
        setState({ status: 'open', document });
        onShown?.();
      },
      (cause) => !abort.signal.aborted && setState({ status: 'failed', error: toError(cause) }),
    );
    return () => {
      abort.abort();
      opened?.close();
    };
  }, [key, kind, round]);

  return { state, reload: useCallback(() => setRound((n) => n + 1), []) };
}

async function fetchAndOpen(load: DocumentWish['load'], kind: AttachmentKind, signal: AbortSignal) {
  return openDocument(await load(signal), kind);
}

/** The size of a page, once it is known. */
export function usePageSize(document: OpenDocument, page: number): PageSize | undefined {
  const [known, setKnown] = useState<{ document: OpenDocument; page: number; size: PageSize }>();
  useEffect(() => {
    let isLeft = false;
    document.size(page).then(
      (size) => !isLeft && setKnown({ document, page, size }),
      () => undefined, // drawing it fails in the same way, and says so
    );
    return () => {
      isLeft = true;
    };
  }, [document, page]);
  return known?.document === document && known.page === page ? known.size : undefined;
}
