import { errorText } from '@moc-sdk/core';
import { Notice, Spinner, useMoc } from '@moc-sdk/react-widgets';
import { useCallback, useEffect, useState } from 'react';
import { useDeskText } from '../texts/desk-texts.js';
import { DocumentPage } from './document-page.js';
import type { OpenDocument } from './drawable.js';
import { type DocumentWish, useDocument } from './use-document.js';
import type { Viewer } from './use-viewer.js';
import { ViewerTools } from './viewer-tools.js';

export interface DocumentViewerProps extends DocumentWish {
  /** What the document is called to a screen reader. */
  name: string;
  viewer: Viewer;
}

/** The attached document with its tools. It is drawn, never opened by the browser itself. */
export function DocumentViewer({ name, viewer, ...wish }: DocumentViewerProps) {
  const { locale, texts } = useMoc();
  const text = useDeskText();
  const { state, reload } = useDocument(wish);
  const [isUndrawable, setUndrawable] = useState(false);
  const onFailed = useCallback(() => setUndrawable(true), []);
  const again = () => {
    setUndrawable(false);
    reload();
  };

  if (state.status === 'loading') return <Spinner>{text('loadingDocument')}</Spinner>;
  if (state.status === 'failed' || isUndrawable) {
    return (
      <Notice tone="problem" title={text('documentFailed')} action={texts.common.retry} onAction={again}>
        {state.status === 'failed' && errorText(state.error, locale)}
      </Notice>
    );
  }
  return <OpenPages document={state.document} name={name} viewer={viewer} onFailed={onFailed} />;
}

interface OpenPagesProps {
  document: OpenDocument;
  name: string;
  viewer: Viewer;
  onFailed: () => void;
}

function OpenPages({ document, name, viewer, onFailed }: OpenPagesProps) {
  const [zoom, setZoom] = useState(1);
  const { pages } = document;
  const { reset, setPages, setZoom: tellZoom } = viewer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document that is opened is looked at from its beginning
  useEffect(() => {
    reset();
    setPages(pages);
  }, [document]);
  const onZoom = useCallback(
    (now: number) => {
      setZoom(now);
      tellZoom(now);
    },
    [tellZoom],
  );
  const onWheelZoom = useCallback((way: 'in' | 'out') => viewer.zoom(way), [viewer]);
  return (
    <>
      <ViewerTools viewer={viewer} zoom={zoom} pages={pages} />
      <DocumentPage
        document={document}
        name={name}
        view={viewer.view}
        onZoom={onZoom}
        onWheelZoom={onWheelZoom}
        onFailed={onFailed}
      />
    </>
  );
}
