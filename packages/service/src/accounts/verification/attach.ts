import { MocError } from '@moc-sdk/core';
import { reduceVerification } from '@moc-sdk/moc-account-client/verification';
import type { FileRecord } from '../../ports/index.js';
import { type CheckedUpload, withUpload } from '../../uploads/index.js';
import type { Command, DocumentInput, Origin } from '../account-service.js';
import { changeAccount, stampOf } from '../change-account.js';
import { refuseEnded } from '../membership/living-account.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { takeStep } from '../take-step.js';
import { accountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { caseWithEvent, openCase } from './open-case.js';

/** What stands in the form after the document; settles once the form has arrived whole. */
type WholeForm = () => Promise<Pick<Command, 'expects'>>;

/**
 * Takes in the document of a case: checked, scanned, sealed. What is refused, and what a later document replaces, is gone.
 *
 * @throws MocError `attachment/*`, `request/not-found`, `account/not-active`, `verification/illegal-event`,
 * `request/conflict`, `request/too-many`
 */
export async function attach(
  around: IdentitySurroundings,
  id: string,
  document: DocumentInput,
  command: Command,
  origin: Origin,
  whole: WholeForm = async () => ({}),
): Promise<AccountView> {
  const account = await around.records.account(id);
  if (!account) throw new MocError('request/not-found');
  const cases = await around.records.cases(id);
  if (caseWithEvent(cases, command.key)) return accountView(account, cases[0]);
  refuseEnded(account, around.clock.now());
  // Before the file is read: a step that is not possible costs no upload.
  const event = { ...stampOf(around, command), type: 'attach-document', file: '' } as const;
  reduceVerification(openCase(cases, 'attach-document').state, event, around.rules);
  await takeStep(around, 'attach', origin, id);
  const { scanner } = around;
  return withUpload(document, 'verification', scanner ? { scanner } : {}, async (checked) =>
    keep(around, id, checked, { ...command, ...(await whole()) }),
  );
}

async function keep(
  around: IdentitySurroundings,
  id: string,
  checked: CheckedUpload,
  command: Command,
): Promise<AccountView> {
  const content = await around.documents.write(checked.content());
  try {
    const { view, replaced } = await changeAccount(around, id, async ({ account, onCase, writes }) => {
      const cases = await writes.cases(id);
      if (caseWithEvent(cases, command.key)) {
        return { view: accountView(account(), cases[0]), replaced: content };
      }
      const record = openCase(cases, 'attach-document');
      const stamp = stampOf(around, command);
      const file = fileOf(checked, { id: around.newId(), content, by: command.by, at: stamp.at });
      const attached = await onCase(record, { ...stamp, type: 'attach-document', file: file.id }, { file });
      return { view: accountView(account(), attached), replaced: record.file?.content };
    });
    if (replaced) await around.documents.remove(replaced);
    return view;
  } catch (error) {
    await removeUnlessKept(around, id, content);
    throw error;
  }
}

/**
 * A change that failed may be kept all the same, when the connection broke while its answer was under way: what the records
 * know stays, and so does, sealed, what they cannot be asked about.
 */
async function removeUnlessKept(
  { records, documents }: IdentitySurroundings,
  id: string,
  content: string,
): Promise<void> {
  const cases = await records.cases(id).catch(() => undefined);
  if (cases?.every(({ file }) => file?.content !== content)) await documents.remove(content);
}

function fileOf(
  { bytes, kind }: CheckedUpload,
  { id, content, by, at }: { id: string; content: string; by: string; at: string },
): FileRecord {
  return { id, content, bytes, kind, uploadedBy: by, uploadedAt: at };
}
