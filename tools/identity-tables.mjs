/**
 * The tables of the identity guide that are data in the packages, written from that data so that the two never differ:
 * `node --conditions=@moc-sdk/source --import tsx tools/identity-tables.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { attachmentRules } from '../packages/core/src/index.js';
import { defaultAccountRules } from '../packages/moc-account-client/src/account/index.js';
import { defaultVerificationRules } from '../packages/moc-account-client/src/verification/index.js';
import { defaultIdentityRules } from '../packages/service/src/accounts/index.js';
import { accountSteps, nationalIdTries } from '../packages/service/src/accounts/public-steps.js';
import { webhookEventTypes } from '../packages/service/src/webhooks/index.js';
import { inPlace, markdownTable } from './marked-place.mjs';
import { root } from './setup.mjs';

export const guide = join(root, 'docs', 'guides', 'identity-verification.md');

/** What each number means. A rule without a line here is an error: nobody adds one in silence. */
const serviceRules = {
  consentVersion: 'the consent text that must be agreed to; another version is `account/consent-missing`',
  sourceTimeLimit: 'milliseconds that each source may take',
  reviewMaxAge: "seconds since a reviewer's last proof of who they are",
  bulkLimit: 'cases decided at once',
  retryDelays: 'seconds before each further check of a source that is down; the last one repeats',
  recheckDays: 'days after which whoever bears the badge is looked up again',
  retentionDays: 'days until what has ended is redacted',
  codeSeconds: 'seconds that a code by e-mail is good (NIST SP 800-63B, 5.1.3.2)',
  codeTries: 'wrong codes that one registration bears',
  sweepSeconds: 'seconds between two looks for what is due',
  publicSteps: 'see [rate limits](#12-rate-limits)',
};
const fixedRules = {
  temporaryDays: 'whole days of a temporary account after the day of registration (manual, section 1)',
  maxTries: 'wrong cards that lock the verification',
  lockHours: 'hours that it stays locked',
};

const tables = {
  'identity-rules': () => ruleTable(defaultIdentityRules, serviceRules),
  'fixed-rules': () => {
    const { maxTries, lockHours } = defaultVerificationRules;
    return ruleTable({ ...defaultAccountRules, maxTries, lockHours }, fixedRules);
  },
  'rate-limits': rateLimitTable,
  'attachment-limits': attachmentTable,
  'webhook-events': () =>
    markdownTable(
      ['type', 'what happened'],
      Object.entries(webhookEventTypes).map(([type, meaning]) => [`\`${type}\``, meaning]),
    ),
};

/** The guide with its tables as the packages have them now. */
export function withIdentityTables(text) {
  return Object.entries(tables).reduce((page, [name, table]) => inPlace(page, name, table()), text);
}

function ruleTable(rules, meanings) {
  const rows = Object.entries(rules).map(([name, value]) => {
    if (!meanings[name]) throw new Error(`The guide does not say what "${name}" means.`);
    return [`\`${name}\``, name === 'publicSteps' ? '' : [value].flat().join(', '), meanings[name]];
  });
  return markdownTable(['rule', 'default', 'what it is'], rows);
}

function rateLimitTable() {
  const steps = Object.entries(defaultIdentityRules.publicSteps).map(([step, { byAddress, bySubject }]) => [
    `\`${step}\``,
    spoken(byAddress),
    spoken(bySubject),
  ]);
  const own = Object.entries(accountSteps).map(([step, limit]) => [`\`${step}\``, '–', spoken(limit)]);
  const cards = ['a card against one national ID', '–', `${spoken(nationalIdTries)}, over all accounts`];
  return markdownTable(
    ['step', 'from one address', 'for one e-mail address or account'],
    [...steps, ...own, cards],
  );
}

function spoken({ points, seconds }) {
  return `${points} in ${seconds / 3_600} h`;
}

function attachmentTable() {
  const rows = Object.entries(attachmentRules).map(([purpose, rule]) => [
    `\`${purpose}\``,
    rule.kinds.map((kind) => `.${kind}`).join(' '),
    `${rule.maxBytes.toLocaleString('en')} bytes (${rule.maxBytes / 1_048_576} MB)`,
    rule.maxFiles,
    rule.maxPages,
    rule.maxPixels.toLocaleString('en'),
  ]);
  return markdownTable(['purpose', 'kinds', 'size', 'files', 'pages of a PDF', 'pixels of an image'], rows);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(guide, withIdentityTables(readFileSync(guide, 'utf8')));
}
