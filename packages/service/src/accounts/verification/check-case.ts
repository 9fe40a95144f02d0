import type { CaseRecord } from '../../ports/index.js';
import { changeAccount, stampOf } from '../change-account.js';
import { openCard } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { askAll } from './ask-all.js';
import { settle } from './settle.js';

/** Asks the sources about a case in `checking`, outside of any transaction, and keeps what they say. */
export async function checkCase(around: IdentitySurroundings, record: CaseRecord): Promise<void> {
  const card = openCard(around.keys.card, record);
  if (!card) return askDocumentUnchecked(around, record);
  const findings = await askAll(around, around.sources, card);
  await settle(around, { record, card, findings });
}

/** Takes up what is due: a case that waits for a source, or whose check was broken off by the end of its process. */
export async function checkAgain(around: IdentitySurroundings, id: string): Promise<void> {
  const record = await around.records.case(id);
  if (record?.state.status === 'checking') await checkCase(around, record);
  else await retryCase(around, id);
}

/**
 * Asks again about a case that waits for a source, once it is time. Several processes may do it at once; one of them settles.
 */
export async function retryCase(around: IdentitySurroundings, id: string): Promise<void> {
  const record = await around.records.case(id);
  const retryAt = record?.state.status === 'retrying' ? record.state.retryAt : undefined;
  if (!record || !retryAt || around.clock.now().getTime() < Date.parse(retryAt)) return;
  const begun = await beginRetry(around, record);
  if (begun) await checkCase(around, begun);
}

/** `undefined` when another process was faster. */
function beginRetry(around: IdentitySurroundings, { id, account, state }: CaseRecord) {
  return changeAccount(around, account, async ({ writes, onCase }) => {
    const now = await writes.case(id);
    if (now?.state.version !== state.version) return undefined;
    return onCase(now, { ...stampOf(around, { by: 'system' }), type: 'retry' });
  });
}

/** A card that no longer opens (the deployment's key was changed) can only be checked by a person. */
async function askDocumentUnchecked(around: IdentitySurroundings, record: CaseRecord): Promise<void> {
  await changeAccount(around, record.account, async ({ writes, onCase }) => {
    const now = await writes.case(record.id);
    if (now?.state.version !== record.state.version) return;
    const stamp = stampOf(around, { by: 'system' });
    await onCase(
      now,
      { ...stamp, type: 'ask-document', because: [{ code: 'card-unchecked' }] },
      { card: undefined },
    );
  });
}
