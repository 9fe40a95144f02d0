import { describe, expect, it } from 'vitest';
import { parseLogText } from './parse-log-text.js';
import { quarantineReasons, quarantineReasonText } from './quarantine.js';

/** Six columns of a USB export, with what a case changes. */
function row({
  pin = '     1042',
  stamp = '2022-12-06 08:29:00',
  device = '1',
  state = '0',
  verify = '1',
  workcode = '0',
} = {}): string {
  return [pin, stamp, device, state, verify, workcode].join('\t');
}

const attlog = (text: string) => parseLogText(text, { format: 'attlog' });
const reasonOf = (line: string) => attlog(`${line}\n`).quarantined[0]?.reason;

describe('a line of a USB export', () => {
  it('becomes a punch with its device, direction and verify mode', () => {
    expect(attlog(`${row()}\n`).punches).toEqual([
      {
        employee: '1042',
        at: '2022-12-06T08:29:00+07:00',
        source: 'F',
        device: '1',
        direction: 'in',
        verify: 1,
      },
    ]);
  });

  it('has a direction for each state key, and none where no key was pressed', () => {
    const directions = ['0', '1', '2', '3', '4', '5', '255'].map(
      (state) => attlog(row({ state })).punches[0]?.direction,
    );
    expect(directions).toEqual(['in', 'out', 'out', 'in', 'in', 'out', undefined]);
  });

  it('keeps zeros and letters of a PIN, and takes the spaces around it away', () => {
    const pins = ['7', '007', '  A17 ', '123456789012345678901234'].map(
      (pin) => attlog(row({ pin })).punches[0]?.employee,
    );
    expect(pins).toEqual(['7', '007', 'A17', '123456789012345678901234']);
  });

  it.each([
    ['too-few-columns', '1042\t2022-12-06 08:29:00\t1\t0\t1'],
    ['too-many-columns', `${row()}\t0`],
    ['too-few-columns', '1042,2022-12-06 08:29:00,1,0,1,0'],
    ['pin-unreadable', row({ pin: '      ' })],
    ['pin-unreadable', row({ pin: '10-42' })],
    ['pin-unreadable', row({ pin: 'สมชาย' })],
    ['pin-unreadable', row({ pin: '1234567890123456789012345' })],
    ['stamp-unreadable', row({ stamp: '06/12/2022 08:29:00' })],
    ['stamp-unreadable', row({ stamp: '2022-12-06T08:29:00' })],
    ['stamp-unreadable', row({ stamp: '2022-12-06 8:29:00' })],
    ['stamp-unreadable', row({ stamp: '2022-12-06 08:29' })],
    ['no-such-time', row({ stamp: '2022-02-30 08:29:00' })],
    ['no-such-time', row({ stamp: '2023-02-29 08:29:00' })],
    ['no-such-time', row({ stamp: '2022-13-01 08:29:00' })],
    ['no-such-time', row({ stamp: '2022-00-01 08:29:00' })],
    ['no-such-time', row({ stamp: '2022-12-06 24:00:00' })],
    ['no-such-time', row({ stamp: '2022-12-06 08:60:00' })],
    ['no-such-time', row({ stamp: '2022-12-06 08:29:60' })],
    ['clock-reset', row({ stamp: '2000-01-01 00:00:07' })],
    ['clock-reset', row({ stamp: '2000-01-03 09:12:00' })],
    ['year-out-of-range', row({ stamp: '1970-01-01 00:00:00' })],
    ['year-out-of-range', row({ stamp: '2565-12-06 08:29:00' })],
    ['year-out-of-range', row({ stamp: '0000-01-01 00:00:00' })],
    ['device-unreadable', row({ device: '' })],
    ['state-unreadable', row({ state: 'I' })],
    ['state-unreadable', row({ state: '256' })],
    ['state-unreadable', row({ state: '' })],
    ['verify-unreadable', row({ verify: '-1' })],
  ])('is set aside with %s: %j', (reason, line) => {
    expect(attlog(`${line}\n`)).toEqual({
      punches: [],
      quarantined: [{ line: 1, text: line, reason }],
      blank: 0,
    });
  });

  it('may be a leap day', () => {
    expect(reasonOf(row({ stamp: '2024-02-29 08:29:00' }))).toBeUndefined();
  });

  it('is cut and set aside when it is longer than a record can be', () => {
    const { quarantined } = attlog(`${'x'.repeat(100_000)}\n${row()}`);
    expect(quarantined).toEqual([{ line: 1, text: 'x'.repeat(200), reason: 'line-too-long' }]);
    const { quarantined: thai } = attlog('ก'.repeat(1_000));
    expect(thai[0]?.text).toBe('ก'.repeat(66));
  });
});

describe('a line of a push', () => {
  const adms = (text: string) => parseLogText(text, { format: 'adms', device: 'CQUJ2001' });

  it('names no device: the terminal that pushed it is known', () => {
    expect(adms('1042\t2022-12-06 17:02:11\t1\t15\t0\n').punches).toEqual([
      {
        employee: '1042',
        at: '2022-12-06T17:02:11+07:00',
        source: 'F',
        device: 'CQUJ2001',
        direction: 'out',
        verify: 15,
      },
    ]);
    expect(parseLogText('1\t2022-12-06 17:02:11\t255\t1\t0', { format: 'adms' }).punches).toEqual([
      { employee: '1', at: '2022-12-06T17:02:11+07:00', source: 'F', verify: 1 },
    ]);
  });

  it('may carry reserved columns and an empty workcode', () => {
    const text = '7\t2022-12-06 08:00:00\t0\t15\t\t0\t0\n7\t2022-12-06 17:00:00\t1\t1\t0\t0\t0\t0\t0\t0\n';
    expect(adms(text).punches).toHaveLength(2);
  });
});

describe('a log', () => {
  it('gives each line its number, blank ones counted, whatever ends the lines', () => {
    const lines = ['', row(), '  \t ', 'torn', '', row({ pin: '2' })];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(attlog(lines.join(end) + end)).toMatchObject({
        punches: [{ employee: '1042' }, { employee: '2' }],
        quarantined: [{ line: 4, text: 'torn', reason: 'too-few-columns' }],
        blank: 3,
      });
    }
  });

  it('keeps the order of its rows, also where times go back', () => {
    const text = [row({ stamp: '2022-12-07 08:00:00' }), row({ stamp: '2022-12-06 08:00:00' })].join('\n');
    expect(attlog(text).punches.map(({ at }) => at.slice(0, 10))).toEqual(['2022-12-07', '2022-12-06']);
  });

  it('tells a last line that breaks off from a line with too few columns', () => {
    expect(attlog(`${row()}\n1042\t2022-12-0`).quarantined).toEqual([
      { line: 2, text: '1042\t2022-12-0', reason: 'line-truncated' },
    ]);
    expect(attlog(row()).punches).toHaveLength(1);
  });

  it('may end in the NULs of a terminal’s last block', () => {
    expect(attlog(`${row()}\n${'\0'.repeat(5_000)}`)).toMatchObject({ quarantined: [], blank: 1 });
    expect(attlog(`${row()}${'\0'.repeat(5_000)}`)).toMatchObject({ quarantined: [], blank: 0 });
    expect(attlog(`${row()}\n10\0\0`).quarantined).toMatchObject([{ text: '10', reason: 'line-truncated' }]);
  });

  it('may begin with a byte order mark', () => {
    expect(attlog(`\uFEFF${row()}\n`).punches).toHaveLength(1);
  });

  it('takes the source of its punches from an option, or from the verify mode', () => {
    const text = [row({ verify: '1' }), row({ verify: '15' })].join('\n');
    const sources = parseLogText(text, { format: 'attlog', source: 'T', sourceByVerify: { 15: 'FACE' } });
    expect(sources.punches.map(({ source }) => source)).toEqual(['T', 'FACE']);
  });
});

describe('a time zone with daylight saving', () => {
  const berlin = (stamp: string) =>
    parseLogText(row({ stamp }), { format: 'attlog', timezone: 'Europe/Berlin' });

  it.each([
    ['2022-03-27 01:59:59', '2022-03-27T01:59:59+01:00'],
    ['2022-03-27 03:00:00', '2022-03-27T03:00:00+02:00'],
    ['2022-10-30 01:59:59', '2022-10-30T01:59:59+02:00'],
    ['2022-10-30 03:00:00', '2022-10-30T03:00:00+01:00'],
    ['2022-12-06 08:29:00', '2022-12-06T08:29:00+01:00'],
    ['2022-07-06 08:29:00', '2022-07-06T08:29:00+02:00'],
  ])('gives %s its offset', (stamp, at) => {
    expect(berlin(stamp).punches[0]?.at).toBe(at);
  });

  it('sets aside what the clocks skipped or showed twice, rather than guess', () => {
    expect(berlin('2022-03-27 02:30:00').quarantined[0]?.reason).toBe('time-skipped');
    expect(berlin('2022-10-30 02:30:00').quarantined[0]?.reason).toBe('time-ambiguous');
  });

  it('knows zones that change by half an hour, or by a whole day', () => {
    const at = (timezone: string, stamp: string) => {
      const { punches, quarantined } = parseLogText(row({ stamp }), { format: 'attlog', timezone });
      return punches[0]?.at ?? quarantined[0]?.reason;
    };
    expect(at('Australia/Lord_Howe', '2022-04-03 01:45:00')).toBe('time-ambiguous');
    expect(at('Australia/Lord_Howe', '2022-04-03 01:15:00')).toBe('2022-04-03T01:15:00+11:00');
    expect(at('Pacific/Apia', '2011-12-30 12:00:00')).toBe('time-skipped');
    expect(at('Pacific/Apia', '2011-12-31 12:00:00')).toBe('2011-12-31T12:00:00+14:00');
    expect(at('Asia/Kathmandu', '2022-12-06 08:00:00')).toBe('2022-12-06T08:00:00+05:45');
    expect(at('America/St_Johns', '2022-12-06 08:00:00')).toBe('2022-12-06T08:00:00-03:30');
  });

  it('must exist', () => {
    expect(() => parseLogText('', { format: 'attlog', timezone: 'Asia/Bankok' })).toThrow(
      expect.objectContaining({
        code: 'attendance/invalid-input',
        message: expect.stringContaining('Asia/Bankok'),
      }),
    );
  });
});

it('has a Thai and an English text for every reason', () => {
  for (const reason of quarantineReasons) {
    expect(quarantineReasonText(reason)).toMatch(/[ก-๙]/);
    expect(quarantineReasonText(reason, 'en')).toMatch(/^[a-z].*[^.]$/i);
  }
});
