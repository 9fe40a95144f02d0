import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DpisRow, type DpisSqlOptions, dpisLookupSql, dpisSql } from './index.js';

const ID = '9100700000111';
const call = { signal: new AbortController().signal };
const row: DpisRow = { PER_ID: 1, PER_TYPE: 1, PER_STATUS: 1, FIRST_NAME: 'พิมพ์ชนก', LAST_NAME: 'รุ่งเรืองสุข' };

/** A driver that keeps what it is asked. */
function driver(rows: unknown = [row]) {
  const asked: { sql: string; parameters: readonly string[] }[] = [];
  const query: DpisSqlOptions['query'] = async (sql, parameters) => {
    asked.push({ sql, parameters });
    return rows as DpisRow[];
  };
  return { asked, query };
}

describe('the statement', () => {
  it.each<[DpisSqlOptions['placeholder'], string]>([
    ['$1', 'SELECT * FROM hr.dpis_find($1)'],
    ['?', 'CALL hr.dpis_find(?)'],
    [':1', 'SELECT * FROM TABLE(hr.dpis_find(:1))'],
    ['@p1', 'SELECT * FROM hr.dpis_find(@p1)'],
  ])('calls a function as the database of %s does', async (placeholder, sql) => {
    const { asked, query } = driver();
    await dpisSql({ query, call: 'hr.dpis_find', ...(placeholder && { placeholder }) }).find(ID, call);
    expect(asked).toEqual([{ sql, parameters: [ID] }]);
  });

  it.each<DpisSqlOptions['placeholder']>(['$1', '?', ':1', '@p1'])(
    'reads tables with the national ID as %s, never in the text',
    async (placeholder) => {
      const { asked, query } = driver();
      await dpisSql({ query, ...(placeholder && { placeholder }) }).find(ID, call);
      expect(asked[0]?.sql).toContain(`= ${placeholder}`);
      expect(asked[0]?.sql).not.toContain(ID);
      // Oracle knows no AS before the alias of a table, nor quoted lower case for its names.
      expect(asked[0]?.sql).not.toMatch(/(FROM|JOIN) \S+ AS|["`[\]]/);
    },
  );

  it('leaves out the tables that an agency has not', async () => {
    const { asked, query } = driver();
    const positions = { temporary: false, employee: { table: 'DPIS.POS_EMP' } } as const;
    await dpisSql({ query, map: { positions } }).find(ID, call);
    expect(asked[0]?.sql).not.toContain('PER_POS_TEMP');
    expect(asked[0]?.sql).toContain('LEFT JOIN DPIS.POS_EMP ');
  });
});

describe('a map is data and never an injection', () => {
  const hostile = [
    'PER_PERSONAL; DROP TABLE x',
    'a b',
    'a--',
    "a'",
    '"a"',
    'a(b)',
    '',
    '1a',
    'a.b.c.d',
    'a\n',
    '$1',
    'ก',
  ];

  it.each(hostile)('as the name of a table: %j', (table) => {
    const query = async () => [];
    const expected = expect.objectContaining({ code: 'source/misconfigured' });
    expect(() => dpisSql({ query, map: { personal: { table } } })).toThrow(expected);
    expect(() => dpisSql({ query, map: { levels: { code: table } } })).toThrow(expected);
    expect(() => dpisSql({ query, call: table })).toThrow(expected);
    expect(() => dpisLookupSql({ role: table })).toThrow(expected);
    expect(() => dpisLookupSql({ map: { organisations: { name: table } } })).toThrow(expected);
  });

  it('whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), (first) => {
        try {
          const sql = dpisLookupSql({ map: { personal: { first } } });
          expect(sql).toContain(`p.${first} AS first_name`);
          expect(first).toMatch(/^\w[\w$#]*$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'source/misconfigured' });
        }
      }),
    );
  });

  it.each<[string, object]>([
    ['a placeholder that no driver knows', { placeholder: '$2' }],
    ['no time', { timeLimit: 0 }],
    ['endless time', { timeLimit: Number.NaN }],
    ['an unknown encoding', { encoding: 'latin1' }],
    ['no query', { query: undefined }],
  ])('nor %s', (_name, change) => {
    const options = { query: async () => [], ...change } as DpisSqlOptions;
    expect(() => dpisSql(options)).toThrow(expect.objectContaining({ code: 'source/misconfigured' }));
  });
});

describe('what a driver gives', () => {
  const find = (rows: unknown, options: Partial<DpisSqlOptions> = {}) =>
    dpisSql({ query: driver(rows).query, ...options }).find(ID, call);

  it.each<[string, unknown]>([
    ['a text', '1'],
    ['a padded text', '1  '],
    ['a number', 1],
    ['a bigint', 1n],
    ['bytes', Buffer.from('1')],
  ])('tells an active status by %s', async (_name, status) => {
    expect(await find([{ ...row, PER_STATUS: status }])).toMatchObject({ answer: 'active' });
  });

  it.each([0, 2, 3, null, '', 'x', 11])('takes status %j for no active one', async (status) => {
    expect(await find([{ ...row, PER_STATUS: status }])).toMatchObject({ answer: 'inactive' });
  });

  it('may be bytes of cp874 beside right texts', async () => {
    const bytes = Buffer.from([0xca, 0xc1, 0xaa, 0xd2, 0xc2, 0x20, 0x20]);
    expect(await find([{ ...row, FIRST_NAME: bytes }])).toMatchObject({
      person: { name: { first: 'สมชาย' } },
    });
    const misread = await find([{ ...row, FIRST_NAME: 'ÊÁªÒÂ\u00a0' }], { misread: 'latin1' });
    expect(misread).toMatchObject({ person: { name: { first: 'สมชาย', last: 'รุ่งเรืองสุข' } } });
  });

  it('may spell sara am in two pieces', async () => {
    expect(await find([{ ...row, LAST_NAME: 'ตั้งใจท\u0e4d\u0e32' }])).toMatchObject({
      person: { name: { last: 'ตั้งใจทำ' } },
    });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['an object', {}],
    ['rows without the needed columns', [{ a: 1 }]],
    ['nested results', [[row], {}]],
    ['no rows but null', [null]],
  ])('is a protocol error as %s', async (_name, rows) => {
    expect(await find(rows)).toEqual({ answer: 'unavailable', reason: 'protocol-error' });
  });

  it('never makes the look-up reject, whatever it is', async () => {
    const cells = fc.anything({ withBigInt: true, withNullPrototype: true });
    const rows = fc.array(
      fc.oneof(cells, fc.record({ PER_ID: cells, PER_STATUS: cells, FIRST_NAME: cells, LAST_NAME: cells })),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(await find(given)).toHaveProperty('answer');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an error of a driver', () => {
  const failing = (error: unknown) =>
    dpisSql({
      query: async () => {
        throw error;
      },
    }).find(ID, call);
  const withCode = (code: string) => Object.assign(new Error(`quotes ${ID}`), { code });

  it.each([
    [withCode('28P01'), 'refused-credentials'],
    [withCode('ER_ACCESS_DENIED_ERROR'), 'refused-credentials'],
    [Object.assign(new Error('x'), { errorNum: 1017 }), 'refused-credentials'],
    [withCode('ELOGIN'), 'refused-credentials'],
    [withCode('53300'), 'overloaded'],
    [withCode('ER_CON_COUNT_ERROR'), 'overloaded'],
    [withCode('ORA-12516'), 'overloaded'],
    [withCode('57014'), 'timeout'],
    [withCode('ETIMEOUT'), 'timeout'],
    [new Error('timeout exceeded when trying to connect'), 'timeout'],
    [withCode('ECONNREFUSED'), 'unreachable'],
    [new AggregateError([withCode('ECONNREFUSED')]), 'unreachable'],
    [new Error('outer', { cause: withCode('ENOTFOUND') }), 'unreachable'],
    [withCode('PROTOCOL_CONNECTION_LOST'), 'unreachable'],
    [withCode('ORA-12541'), 'unreachable'],
    [new Error('Connection terminated unexpectedly'), 'unreachable'],
    [withCode('42703'), 'protocol-error'],
    ['a text', 'protocol-error'],
    [undefined, 'protocol-error'],
  ])('is told by its kind: %s', async (error, reason) => {
    expect(await failing(error)).toEqual({ answer: 'unavailable', reason });
  });
});
