import type { AccountState } from '@moc-sdk/moc-account-client/account';
import type { VerificationState } from '@moc-sdk/moc-account-client/verification';
import type { AccountRecord, AccountRecords, CaseRecord } from '@moc-sdk/service/ports';

/** An account of a person who does not exist. */
export function anAccount(
  id: string,
  { state, ...changes }: Partial<Omit<AccountRecord, 'state'>> & { state?: Partial<AccountState> } = {},
): AccountRecord {
  return {
    id,
    email: `${id}@moc.example`,
    profile: {
      memberType: 'thai-individual',
      name: { title: 'นางสาว', first: 'สมหญิง', last: 'ใจดี' },
      nameEn: { title: 'Ms', first: 'Somying', last: 'Jaidee' },
      sex: 'female',
      birthDate: '1990-01-02',
      personnelType: 'internal',
      agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
      position: 'นักวิชาการพาณิชย์',
      locale: 'th',
    },
    roles: [],
    ...changes,
    state: { stage: 'temporary', version: 1, applied: ['e1'], ...state },
  };
}

export function aCase(
  id: string,
  account: string,
  { state, ...changes }: Partial<Omit<CaseRecord, 'state'>> & { state?: Partial<VerificationState> } = {},
): CaseRecord {
  return {
    id,
    account,
    openedAt: '2026-11-24T09:00:00+07:00',
    ...changes,
    state: {
      status: 'requires-identity',
      version: 1,
      applied: ['e1'],
      way: 'ministry-personnel',
      tries: 0,
      because: [],
      downtimes: 0,
      ...state,
    },
  };
}

/** Saves an account with its cases. */
export function keep(accounts: AccountRecords, account: AccountRecord, ...cases: CaseRecord[]) {
  return accounts.change(account.id, async (writes) => {
    await writes.saveAccount(account);
    for (const record of cases) await writes.saveCase(record);
  });
}
