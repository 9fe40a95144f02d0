import { errorText } from '@moc-sdk/core';
import { Notice, Spinner, useLoad, useMoc } from '@moc-sdk/react-widgets';
import type { ReviewCase } from '@moc-sdk/service/client';
import { useDeskText } from '../texts/desk-texts.js';
import type { CasePageProps } from './case-props.js';
import { OpenCase } from './open-case.js';

/** One case, or what stands in its place while it is not there. */
export function CasePage(props: CasePageProps) {
  const { review, id, onBack } = props;
  const { locale, texts } = useMoc();
  const text = useDeskText();
  const { state, reload } = useLoad<ReviewCase>(`case ${id}`, (signal) => review.open(id, { signal }));
  if (state.status === 'loading') return <Spinner>{text('loadingCase')}</Spinner>;
  if (state.status === 'failed') {
    const isGone = state.error.code === 'request/not-found';
    return (
      <Notice
        tone="problem"
        {...(isGone && { title: text('caseGone') })}
        action={isGone ? text('toQueue') : texts.common.retry}
        onAction={isGone ? onBack : reload}
      >
        {!isGone && errorText(state.error, locale)}
      </Notice>
    );
  }
  return <OpenCase {...props} shown={state.value} onReload={reload} />;
}
