import { nationalIdCheckDigit } from '@moc-sdk/core';
import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDpis } from '../../../../tools/servers/dpis.mjs';
import { dpisSql } from './dpis-sql.js';
import { type DpisSqlOptions, dpisLookupSql } from './index.js';

const server = await startDpis();
if ('reason' in server) {
  process.stderr.write(`The personnel register is not tested: ${server.reason}\n`);
}

describe.skipIf('reason' in server)('a real register', () => {
  const { url, adminUrl, stop } =
    'reason' in server ? { url: '', adminUrl: '', stop: async () => {} } : server;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await stop();
  });

  const ask = (nationalId: string, options: Partial<DpisSqlOptions> = {}) =>
    dpisSql({
      query: async (sql, parameters) => (await pool.query(sql, [...parameters])).rows,
      call: 'moc_account.dpis_find',
      ...options,
    }).find(nationalId, { signal: AbortSignal.timeout(20_000) });
  /** Reads the tables themselves, as an agency without the function does. */
  const tables: Partial<DpisSqlOptions> = {
    query: async (sql, parameters) => (await admin.query(sql, [...parameters])).rows,
  };
  const askTables = (nationalId: string, options: Partial<DpisSqlOptions> = {}) => {
    const { call: _none, ...rest } = { call: undefined, ...tables, ...options };
    return dpisSql({ ...(rest as DpisSqlOptions) }).find(nationalId, { signal: AbortSignal.timeout(20_000) });
  };

  describe.each([
    ['over the function', ask],
    ['over the tables', askTables],
  ])('%s', (_name, find) => {
    it.each(fictionalPeople.map((person) => [person.id, person] as const))(
      'knows %s as the people file does',
      async (_id, { nationalId, name, agency, position, email, dpis }) => {
        const answer = await find(nationalId);
        if (dpis === 'absent') expect(answer).toEqual({ answer: 'not-found' });
        else {
          expect(answer).toEqual({
            answer: dpis === 'active' ? 'active' : 'inactive',
            person: { name, agency, position, email },
          });
        }
      },
    );

    it.each([
      "' OR 1=1 --",
      "9100700000111' OR '1'='1",
      '9100700000111; DROP TABLE per_personal',
      '%',
      '',
      '9100700000112',
      '๙๑๐๐๗๐๐๐๐๐๑๑๒',
    ])('finds nobody under %j', async (text) => {
      expect(await find(text)).toEqual({ answer: 'not-found' });
    });

    it('takes Thai digits and hyphens for what they are', async () => {
      expect(await find('๙-๑๐๐๗-๐๐๐๐๐-๑๑-๑')).toMatchObject({ answer: 'active' });
    });
  });

  describe('with rows as registers have them', () => {
    /** National IDs of nobody. */
    const idOf = (number: number) => {
      const digits = `9000000000${String(number).padStart(2, '0')}`;
      return digits + nationalIdCheckDigit(digits);
    };
    const [again, twins, waiting, padded] = [idOf(1), idOf(2), idOf(3), idOf(4)];
    const [government, employee, nameless, gone] = [idOf(5), idOf(6), idOf(7), idOf(8)];

    beforeAll(async () => {
      await admin.query(`
        INSERT INTO per_empser_pos_name VALUES ('E1', 'นักวิเคราะห์นโยบายและแผน');
        INSERT INTO per_pos_empser VALUES (900, '9', 'E1', 1);
        INSERT INTO per_pos_name VALUES ('N1', 'พนักงานขับรถยนต์');
        INSERT INTO per_pos_emp VALUES (900, '9', 'N1', 1);
        INSERT INTO per_personal (per_id, per_type, per_status, per_cardno, pn_code, per_name, per_surname, poems_id, poem_id, pos_id) VALUES
          (901, 1, 2, '${again}', '001', 'อรทัย', 'เก่าก่อน', NULL, NULL, NULL),
          (902, 3, 1, '${again}', '001', 'อรทัย', 'กลับมา', 900, NULL, NULL),
          (903, 3, 1, '${again}', '001', 'นางอรทัย ', ' กลับมา', 900, NULL, NULL),
          (904, 1, 1, '${twins}', '001', 'สมหมาย', 'หนึ่ง', NULL, NULL, NULL),
          (905, 1, 1, '${twins}', '001', 'สมหมาย', 'สอง', NULL, NULL, NULL),
          (906, 1, 0, '${waiting}', '001', 'รอ', 'บรรจุ', NULL, NULL, NULL),
          (907, 1, 1, '${padded}', '001   ', '  เติม   ', 'ช่องว่าง        ', NULL, NULL, NULL),
          (908, 3, 1, '${government}', '001', 'พนักงาน', 'ราชการ', 900, NULL, 100),
          (909, 2, 1, '${employee}', '001', 'ลูกจ้าง', 'ประจำ', NULL, 900, NULL),
          (910, 1, 1, '${nameless}', '001', NULL, 'ไร้ชื่อ', NULL, NULL, NULL),
          (911, 1, 2, '${gone}', '001', 'คนหนึ่ง', 'ลาออก', NULL, NULL, NULL),
          (912, 1, 2, '${gone}', '001', 'อีกคน', 'ลาออก', NULL, NULL, NULL)`);
    });

    it.each([
      ['the function', ask],
      ['the tables', askTables],
    ])('over %s', async (_name, find) => {
      const person = (first: string, last: string) => ({ person: { name: { first, last } } });
      expect(await find(again), 're-employed: the newest active row').toMatchObject({
        answer: 'active',
        ...person('นางอรทัย', 'กลับมา'),
      });
      expect(await find(twins)).toEqual({ answer: 'ambiguous', hits: 2 });
      expect(await find(gone)).toEqual({ answer: 'ambiguous', hits: 2 });
      expect(await find(waiting)).toMatchObject({ answer: 'inactive', ...person('รอ', 'บรรจุ') });
      expect(await find(padded)).toMatchObject({ answer: 'active', ...person('เติม', 'ช่องว่าง') });
      expect(await find(nameless)).toEqual({ answer: 'ambiguous', hits: 1 });
      expect(await find(government)).toMatchObject({
        person: { position: 'นักวิเคราะห์นโยบายและแผน', agency: 'สำนักงานปลัดกระทรวงพาณิชย์' },
      });
      expect(await find(employee)).toMatchObject({ person: { position: 'พนักงานขับรถยนต์' } });
      const asActive = await find(waiting, { activeStatuses: ['0', '1'] });
      expect(asActive).toMatchObject({ answer: 'active' });
    });

    it('finds a number that lies in a padded column', async () => {
      await admin.query(`CREATE TABLE padded AS SELECT * FROM per_personal WHERE per_id = 907;
        ALTER TABLE padded ALTER per_cardno TYPE char(20)`);
      const answer = await askTables(padded, { map: { personal: { table: 'public.padded' } } });
      expect(answer).toMatchObject({ answer: 'active' });
    });
  });

  describe('with texts of cp874', () => {
    const [person] = fictionalPeople;
    const expected = { answer: 'active', person: { name: person?.name } };
    const view = (name: string, convert: (column: string) => string) =>
      admin.query(`
        CREATE VIEW ${name}_personal AS SELECT per_id, per_type, per_status, per_cardno, pn_code, level_no, department_id,
          pos_id, poem_id, poems_id, pot_id, per_email, ${convert('per_name')} AS per_name, ${convert('per_surname')} AS per_surname
          FROM per_personal;
        CREATE VIEW ${name}_prename AS SELECT pn_code, ${convert('pn_name')} AS pn_name FROM per_prename`);
    const map = (name: string) => ({
      personal: { table: `${name}_personal` },
      titles: { table: `${name}_prename` },
    });

    it('reads bytes', async () => {
      await view('bytes', (column) => `convert_to(${column}, 'WIN874')`);
      expect(await askTables(person?.nationalId ?? '', { map: map('bytes') })).toMatchObject(expected);
    });

    it('reads bytes of UTF-8 on request', async () => {
      await view('utf8', (column) => `convert_to(${column}, 'UTF8')`);
      const options = { map: map('utf8'), encoding: 'utf-8' } as const;
      expect(await askTables(person?.nationalId ?? '', options)).toMatchObject(expected);
    });

    it('reads what a driver took for Latin-1', async () => {
      await view('misread', (column) => `convert_from(convert_to(${column}, 'WIN874'), 'LATIN1')`);
      const options = { map: map('misread'), misread: 'latin1' } as const;
      expect(await askTables(person?.nationalId ?? '', options)).toMatchObject(expected);
    });
  });

  describe('whose role may only look up', () => {
    const forbidden: [string, string, string][] = [
      ['read a table', 'SELECT per_cardno FROM public.per_personal', '42501'],
      ['write', "UPDATE public.per_personal SET per_status = 1 WHERE per_cardno = '9100100000552'", '42501'],
      ['erase', 'TRUNCATE public.per_personal', '42501'],
      ['make a table', 'CREATE TABLE moc_account.own (a text)', '42501'],
      ['change the function', 'DROP FUNCTION moc_account.dpis_find(text)', '42501'],
      ['wait for long', 'SELECT pg_sleep(10)', '57014'],
      ['become the owner', 'SET ROLE administrator', '42501'],
      ['read a file', "SELECT pg_read_file('/etc/passwd')", '42501'],
    ];

    it.each(forbidden)('cannot %s', async (_what, sql) => {
      await expect(pool.query(sql)).rejects.toHaveProperty(
        'code',
        expect.stringMatching(/^(42501|25006|57014)$/),
      );
    });

    it.each(forbidden)('cannot %s when it lifts its own read-only mode', async (_what, sql, code) => {
      const client = await pool.connect();
      try {
        await client.query('SET default_transaction_read_only = off');
        await expect(client.query(sql)).rejects.toMatchObject({ code });
      } finally {
        client.release(true);
      }
    });

    it('lists nobody by a pattern', async () => {
      for (const text of ['%', "' OR true --", '', '9', '910070000011_']) {
        const { rows } = await pool.query('SELECT * FROM moc_account.dpis_find($1)', [text]);
        expect(rows, text).toEqual([]);
      }
    });

    it('sees no birth date', async () => {
      const { rows } = await pool.query("SELECT * FROM moc_account.dpis_find('9100700000111')");
      expect(JSON.stringify(rows)).not.toContain('1987');
      expect(rows).toHaveLength(1);
    });

    it('is not misled by a table of its own', async () => {
      const client = await pool.connect();
      try {
        await client.query('SET default_transaction_read_only = off');
        await client.query('CREATE TEMP TABLE per_personal AS SELECT 1 AS per_id');
        const { rows } = await client.query("SELECT * FROM moc_account.dpis_find('9100700000111')");
        expect(rows).toMatchObject([{ first_name: 'พิมพ์ชนก' }]);
      } finally {
        client.release(true);
      }
    });

    it('is installed again without harm', async () => {
      await admin.query(dpisLookupSql());
      expect(await ask('9100700000111')).toMatchObject({ answer: 'active' });
    });
  });

  describe('that does not answer', () => {
    const notices: unknown[] = [];
    const onTrouble = (notice: unknown) => notices.push(notice);

    it('in time', async () => {
      const slow: DpisSqlOptions['query'] = async () => (await pool.query('SELECT pg_sleep(2)')).rows;
      expect(await ask('9100700000111', { query: slow, timeLimit: 100, onTrouble })).toEqual({
        answer: 'unavailable',
        reason: 'timeout',
      });
    });

    it('because the caller gave up', async () => {
      const dpis = dpisSql({ query: () => new Promise(() => {}), onTrouble });
      expect(await dpis.find('9100700000111', { signal: AbortSignal.abort() })).toMatchObject({
        reason: 'timeout',
      });
    });

    it.each([
      [
        'because of a wrong password',
        { user: 'moc_account_lookup', password: 'wrong' },
        'refused-credentials',
      ],
      ['because nobody listens', { port: 1 }, 'unreachable'],
      ['because the database is not there', { database: 'other' }, 'refused-credentials'],
    ])('%s', async (_name, change, reason) => {
      const { hostname, port, username, password, pathname } = new URL(url);
      const client = new pg.Client({
        host: hostname,
        port: Number(port),
        user: username,
        password,
        database: pathname.slice(1),
        ...change,
      });
      const query: DpisSqlOptions['query'] = async (sql, parameters) => {
        await client.connect();
        return (await client.query(sql, [...parameters])).rows;
      };
      expect(await ask('9100700000111', { query, onTrouble })).toEqual({ answer: 'unavailable', reason });
    });

    it('because the tables may not be read', async () => {
      const query: DpisSqlOptions['query'] = async (sql, parameters) =>
        (await pool.query(sql, [...parameters])).rows;
      expect(await askTables('9100700000111', { query, onTrouble })).toMatchObject({
        reason: 'refused-credentials',
      });
    });

    it('because the map is not that of the database', async () => {
      const answer = await askTables('9100700000111', { map: { titles: { table: 'NO_SUCH' } }, onTrouble });
      expect(answer).toEqual({ answer: 'unavailable', reason: 'protocol-error' });
      expect(notices.at(-1)).toEqual({ source: 'DPIS', reason: 'protocol-error', detail: '42P01' });
    });

    it('and tells no national ID', () => {
      expect(notices.length).toBeGreaterThan(5);
      expect(JSON.stringify(notices)).not.toMatch(/9100700000111|พิมพ์/);
    });
  });
});
