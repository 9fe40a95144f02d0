import { MocError } from '@moc-sdk/core';
import type { BulkAnswer, ReviewCase, ReviewClient, ReviewLine } from '@moc-sdk/service/client';

const NOW = Date.parse('2026-11-24T09:00:00+07:00');
const DAY = 86_400_000;
const people = [
  ['นางสาว', 'ณัฏฐ์ชญา', 'ศรีวิชัยรัตน์', 'กรมการค้าภายใน', 12],
  ['นาย', 'ปิ่นเพชร', 'น้ำค้างทิพย์', 'กรมพัฒนาธุรกิจการค้า', 6],
  ['นาง', 'ผุสดี', 'ตั้งกิจเจริญผล', 'กรมการค้าภายใน', 1],
  ['นาย', 'ประพัฒน์', 'ศรีสุวรรณ', 'สำนักงานปลัดกระทรวงพาณิชย์', 0],
] as const;

/** Four cases; the last one is the reviewer's own. */
export function someCases(): ReviewCase[] {
  return people.map(([title, first, last, agency, days], place) => {
    const pendingSince = new Date(NOW - days * DAY - 3_600_000).toISOString();
    return {
      id: `case-${place + 1}`,
      account: {
        id: place === 3 ? 'prapat' : `account-${place + 1}`,
        email: `applicant${place + 1}@moc.example`,
        stage: 'temporary',
        profile: {
          memberType: 'person',
          name: { title, first, last },
          sex: 'unstated',
          birthDate: '1987-12-03',
          personnelType: 'internal',
          agency,
          position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
          locale: 'th',
        },
      },
      status: 'pending-review',
      version: 4,
      way: 'ministry-personnel',
      openedAt: pendingSince,
      pendingSince,
      because: [
        { code: 'card-matches', source: 'DOPA' },
        { code: 'not-found', source: 'AD' },
        { code: 'unavailable', source: 'DPIS', reason: 'timeout' },
      ],
      card: {
        nationalId: '9100700000111',
        title,
        first,
        last: place === 1 ? 'น้ำค้าง' : last,
        birthDate: '3/12/2530',
      },
      document: {
        id: `file-${place + 1}`,
        attachedAt: pendingSince,
        kind: place === 0 ? 'pdf' : 'png',
        bytes: 2_000,
      },
      opened: false,
      own: place === 3,
      history: [{ at: pendingSince, by: `account-${place + 1}`, type: 'attach-document' }],
    };
  });
}

export interface FakeReview extends ReviewClient {
  readonly calls: { name: string; input: unknown[] }[];
  /** The next call of this name fails. */
  failNext(name: string, error: MocError): void;
}

/** The desk's part of the service in memory, for tests of the pages alone. */
export function fakeReview(cases: ReviewCase[] = someCases()): FakeReview {
  const calls: FakeReview['calls'] = [];
  const failures = new Map<string, MocError>();
  const take = async (name: string, ...input: unknown[]) => {
    calls.push({ name, input });
    const failure = failures.get(name);
    failures.delete(name);
    if (failure) throw failure;
  };
  const find = (id: string) => {
    const found = cases.find((each) => each.id === id);
    if (!found) throw new MocError('request/not-found');
    return found;
  };
  const put = (id: string, change: Partial<ReviewCase>) => {
    const next = { ...find(id), ...change };
    cases = cases.map((each) => (each.id === id ? next : each));
    return next;
  };

  return {
    calls,
    failNext: (name, error) => void failures.set(name, error),
    async queue(query = {}) {
      await take('queue', query);
      const { status = 'pending-review', text = '', agency, limit = 50, offset = 0 } = query;
      const fit = cases
        .filter((each) => each.status === status && (!agency || each.account.profile.agency === agency))
        .filter((each) => JSON.stringify(each.account.profile).includes(text));
      const agencies = [...new Set(cases.map((each) => each.account.profile.agency ?? ''))];
      return { lines: fit.slice(offset, offset + limit).map(lineOf), total: fit.length, agencies };
    },
    async open(id) {
      await take('open', id);
      return find(id);
    },
    async document(id) {
      await take('document', id);
      put(id, { opened: true });
      return find(id).document?.kind === 'pdf' ? twoPages() : picture();
    },
    async approve(id, options) {
      await take('approve', id, options);
      return put(id, { status: 'approved', version: 5 });
    },
    async reject(id, reason, options) {
      await take('reject', id, reason, options);
      return put(id, { status: 'requires-document', version: 5 });
    },
    async decideMany(chosen, decision) {
      await take('decideMany', chosen, decision);
      return chosen.map(({ id }, place): BulkAnswer => {
        if (place === 1) return { id, code: 'request/conflict' };
        const { status } = put(id, { status: 'reject' in decision ? 'requires-document' : 'approved' });
        return { id, status };
      });
    },
  };
}

function lineOf({
  id,
  account,
  status,
  version,
  pendingSince = '',
  because,
  opened,
  own,
}: ReviewCase): ReviewLine {
  const { name, agency } = account.profile;
  const ageDays = Math.floor((NOW - Date.parse(pendingSince)) / DAY);
  const line = { id, status, version, pendingSince, ageDays, because, opened, own };
  return { ...line, name: `${name.title}${name.first} ${name.last}`, ...(agency && { agency }) };
}

/** A white sheet with a red square in its upper left quarter, 200 × 300. */
function picture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 200;
  canvas.height = 300;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 200, 300);
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 100, 150);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png'));
}

/** Two pages of 150 × 225 points: the first with a red upper left quarter, the second green. */
function twoPages(): Blob {
  const paint = ['1 0 0 rg 0 112.5 75 112.5 re f', '0 1 0 rg 0 0 150 225 re f'];
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
    ...[5, 6].map((content) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 150 225]/Contents ${content} 0 R>>`),
    ...paint.map((words) => `<</Length ${words.length}>>stream\n${words}\nendstream`),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 7\n0000000000 65535 f \n${places.join('')}`;
  return new Blob([`${text}${table}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`]);
}
