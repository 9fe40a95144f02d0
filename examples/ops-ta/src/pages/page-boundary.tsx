import { Notice, Spinner, useMoc } from '@moc-sdk/react-widgets';
import { Component, type ReactNode, Suspense } from 'react';
import { useAppText } from '../texts.js';

/** Holds the place of a page that is on its way, and says so when it does not come: no signal, or a newer version. */
export function PageBoundary({ children }: { children: ReactNode }) {
  return (
    <PageErrors fallback={<PageFailed />}>
      <Suspense fallback={<PageOnItsWay />}>{children}</Suspense>
    </PageErrors>
  );
}

function PageOnItsWay() {
  const { texts } = useMoc();
  return (
    <div className="late">
      <Spinner>{texts.common.loading}</Spinner>
    </div>
  );
}

function PageFailed() {
  const { texts } = useMoc();
  const text = useAppText();
  return (
    <Notice
      tone="problem"
      title={text('pageFailed')}
      action={texts.common.retry}
      onAction={() => window.location.reload()}
    >
      {text('pageFailedHelp')}
    </Notice>
  );
}

interface PageErrorsProps {
  fallback: ReactNode;
  children: ReactNode;
}

/** React catches errors of a render in classes only. */
class PageErrors extends Component<PageErrorsProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
