import { MocError, toBangkokIso } from '@moc-sdk/core';
import {
  type CardData,
  decide,
  readCard,
  reduceVerification,
  type VerificationState,
} from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, CaseRecord } from '../../ports/index.js';
import type { CardInput, Command, Origin } from '../account-service.js';
import { changeAccount, stampOf } from '../change-account.js';
import { refuseEnded } from '../membership/living-account.js';
import { nationalIdTries } from '../public-steps.js';
import { nationalIdHash } from '../sealing/national-id-hash.js';
import { sealCard } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { takeStep } from '../take-step.js';
import { accountView, readAccountView } from '../views/account-view.js';
import type { AccountView } from '../views/person-views.js';
import { askAll } from './ask-all.js';
import { checkCase } from './check-case.js';
import { caseWithEvent, openCase } from './open-case.js';

/**
 * Takes in the data of a card and asks the sources. Two transactions with the sources between them: what was submitted is
 * kept before anybody is asked, so that a process that ends in between loses nothing.
 *
 * @throws MocError `verification/card-incomplete`, `verification/locked`, `verification/illegal-event`,
 * `account/not-active`, `request/not-found`, `request/conflict`, `request/too-many`
 */
export async function submitCard(
  around: IdentitySurroundings,
  id: string,
  input: CardInput,
  command: Command,
  origin: Origin,
): Promise<AccountView> {
  const account = await around.records.account(id);
  if (!account) throw new MocError('request/not-found');
  const cases = await around.records.cases(id);
  if (caseWithEvent(cases, command.key)) return accountView(account, cases[0]);
  refuseEnded(account, around.clock.now());
  const card = readCard(input, { now: around.clock.now() });
  const { state } = openCase(cases, 'submit-card');
  refuseIllegal(around, state, command);
  await takeStep(around, 'submit-card', origin, id);
  if (card.laserCode === undefined) await submitWithoutLaser(around, account, card, command);
  else await submitAndCheck(around, id, state, card, command);
  const view = await readAccountView(around.records, id);
  if (!view) throw new MocError('request/not-found');
  return view;
}

/** Before anything is counted: whoever may not submit has made no try. */
function refuseIllegal(around: IdentitySurroundings, state: VerificationState, command: Command): void {
  reduceVerification(state, { ...stampOf(around, command), type: 'submit-card' }, around.rules);
}

async function submitAndCheck(
  around: IdentitySurroundings,
  id: string,
  state: VerificationState,
  card: CardData,
  command: Command,
): Promise<void> {
  const hash = nationalIdHash(around.keys.nationalId, card.nationalId);
  await takeNationalIdTry(around, hash, state);
  const submitted = await keep(around, id, card, hash, command);
  // A repeat that came at the same time has kept it, and asks.
  if (submitted) await checkCase(around, submitted);
}

function keep(
  around: IdentitySurroundings,
  id: string,
  card: CardData,
  hash: string,
  command: Command,
): Promise<CaseRecord | undefined> {
  return changeAccount(around, id, async ({ onCase, writes }) => {
    const cases = await writes.cases(id);
    if (caseWithEvent(cases, command.key)) return undefined;
    const record = openCase(cases, 'submit-card');
    const sealed = sealCard(around.keys.card, record.id, card);
    return onCase(
      record,
      { ...stampOf(around, command), type: 'submit-card' },
      { card: sealed, nationalIdHash: hash },
    );
  });
}

/** An old card without a code on its back: nothing can be waited for, but what the directories know helps the reviewer. */
async function submitWithoutLaser(
  around: IdentitySurroundings,
  { id, profile }: AccountRecord,
  card: CardData,
  command: Command,
): Promise<void> {
  const { sources, keys } = around;
  const findings = await askAll(around, sources, card);
  const hash = nationalIdHash(keys.nationalId, card.nationalId);
  await changeAccount(around, id, async ({ onCase, writes }) => {
    const cases = await writes.cases(id);
    if (caseWithEvent(cases, command.key)) return;
    const record = openCase(cases, 'submit-card-without-laser');
    const { because } = decide({
      way: record.state.way ?? 'ministry-personnel',
      card,
      ...(profile.name.first !== '' && { profileName: profile.name }),
      verifiedElsewhere: await writes.isVerifiedElsewhere(hash, id),
      ...findings,
    });
    const event = { ...stampOf(around, command), type: 'submit-card-without-laser', because } as const;
    await onCase(record, event, { card: sealCard(keys.card, record.id, card), nationalIdHash: hash });
  });
}

/**
 * Counts a try against a national ID, so that nobody guesses at one from many accounts. Too many read like a lock of the case.
 *
 * @throws MocError `verification/locked`
 */
async function takeNationalIdTry(around: IdentitySurroundings, hash: string, state: VerificationState) {
  try {
    await around.rateLimits.take(nationalIdTries, hash);
  } catch (error) {
    if (!MocError.isInstance(error) || error.code !== 'request/too-many') throw error;
    const seconds = Number(error.details.retryAfter ?? nationalIdTries.seconds);
    const lockedUntil = toBangkokIso(new Date(around.clock.now().getTime() + 1000 * seconds));
    const event = { ...stampOf(around, { by: 'system' }), type: 'submit-card' } as const;
    reduceVerification({ ...state, lockedUntil }, event, around.rules);
    throw error;
  }
}
