import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinTitles, titlesInFull, titlesInShort } from './name-titles.js';
import { namesAgree } from './names-agree.js';
import { fictionalPeople } from './testing/index.js';

const last = 'รุ่งเรืองสุข';
const agree = (a: string, b: string) => namesAgree({ first: a, last }, { first: b, last });

describe('names agree', () => {
  it.each([
    ['the title stuck before the name', 'นางสาวพิมพ์ชนก', 'พิมพ์ชนก'],
    ['an abbreviated title', 'น.ส.พิมพ์ชนก', 'พิมพ์ชนก'],
    ['an abbreviated title with spaces', 'น. ส. พิมพ์ชนก', 'พิมพ์ชนก'],
    ['another title', 'นางพิมพ์ชนก', 'นางสาวพิมพ์ชนก'],
    ['two titles', 'ว่าที่ ร.ต. ดร.สมชาย', 'สมชาย'],
    ['a rank of a woman', 'ว่าที่ร้อยตรีหญิง สมศรี', 'สมศรี'],
    ['a short rank of a woman', 'พ.ต.ท.หญิง สมศรี', 'สมศรี'],
    ['academic titles in a row', 'ผศ.ดร.กิตติศักดิ์', 'กิตติศักดิ์'],
    ['a title of birth', 'ม.ร.ว.สุขุม', 'หม่อมราชวงศ์สุขุม'],
    ['sara am in two parts', 'น\u0E49\u0E4D\u0E32ฝน', 'น\u0E49\u0E33ฝน'],
    ['sara am in two parts, mark after', 'น\u0E4D\u0E49\u0E32ฝน', 'น\u0E49\u0E33ฝน'],
    ['a tone typed after sara am', 'น\u0E33\u0E49ฝน', 'น\u0E49\u0E33ฝน'],
    ['a tone typed before its vowel', 'ท\u0E48\u0E35รัก', 'ท\u0E35\u0E48รัก'],
    ['a mark typed twice', 'พิมพ์\u0E4Cชนก', 'พิมพ์ชนก'],
    ['sara ae typed as two letters', 'เเสงดาว', 'แสงดาว'],
    ['a zero-width space', 'พิมพ์\u200Bชนก', 'พิมพ์ชนก'],
    ['a byte order mark', '\uFEFFพิมพ์ชนก', 'พิมพ์ชนก'],
    ['spaces', '  พิมพ์ ชนก ', 'พิมพ์ชนก'],
    ['a no-break space', 'นางสาว\u00A0พิมพ์ชนก', 'พิมพ์ชนก'],
    ['hyphens of any width', 'Anne‑Marie', 'Anne-marie'],
    ['a Latin title', 'Mrs. Pimchanok', 'pimchanok'],
    ['a decomposed accent', 'Rene\u0301', 'René'],
  ])('with %s', (_, a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    ['one letter more', 'พิมพ์ชนกา', 'พิมพ์ชนก'],
    ['another tone', 'ปาน', 'ป้าน'],
    ['another vowel', 'สุนี', 'สุนีย์'],
    ['a letter that only looks alike', 'ฎาริน', 'ฏาริน'],
    ['a name that begins like a title', 'ดรุณี', 'รุณี'],
    ['a name that begins like a short title without its dot', 'พอใจ', 'ใจ'],
    ['a Latin name that begins like a title', 'Drew', 'Ew'],
    ['a title alone', 'นาย', 'นาง'],
    ['nothing at all', '', ''],
  ])('not with %s', (_, a, b) => {
    expect(agree(a, b)).toBe(false);
  });

  it('not with another last name, and not where one is missing', () => {
    expect(namesAgree({ first: 'สมชาย', last: 'ใจดี' }, { first: 'สมชาย', last: 'ใจดำ' })).toBe(false);
    expect(namesAgree({ first: 'สมชาย', last: '' }, { first: 'สมชาย', last: '' })).toBe(false);
    expect(namesAgree({ first: 'สมชาย', last: 'ณ อยุธยา' }, { first: 'สมชาย', last: 'ณอยุธยา' })).toBe(true);
  });

  it('when a first name that begins like a title meets itself with a title', () => {
    expect(agree('นายิกา', 'นางสาวนายิกา')).toBe(true);
    expect(agree('นายิกา', 'ยิกา')).toBe(false);
  });

  it('of the fictional people with themselves alone', () => {
    for (const a of fictionalPeople) {
      for (const b of fictionalPeople) expect(namesAgree(a.name, b.name)).toBe(a === b);
    }
  });
});

/** Syllables of a consonant with a vowel and a tone; none begins a title. */
const syllable = fc
  .tuple(
    fc.constantFrom(...'กขคฉซตบปผฝมยวสอฮ'),
    fc.constantFrom('', 'ั', 'ิ', 'ี', 'ุ', 'ู'),
    fc.constantFrom('', '่', '้', '๊', '๋'),
    fc.constantFrom('', 'า', 'ำ', 'น', 'ง', 'ก'),
  )
  .map((parts) => parts.join(''));
const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => `ข${parts.join('')}`);
const name = fc.record({ first: word, last: word });
const anyTitle = fc.constantFrom(
  '',
  ...titlesInFull,
  ...titlesInShort,
  ...latinTitles.map((one) => `${one}.`),
);

/** The same name as other keyboards and registers write it. */
const spoilt = (text: string) =>
  fc
    .tuple(
      fc.constantFrom('', ' ', '\u200B', '\u200D', '-', '\u00AD'),
      fc.nat(30),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([noise, place, splits, swaps]) => {
      const apart = splits ? text.replaceAll('ำ', '\u0E4D\u0E32') : text;
      const swapped = swaps ? apart.replace(/([ัิีุู])([่้๊๋])/g, '$2$1') : apart;
      return swapped.slice(0, place) + noise + swapped.slice(place);
    });

describe('for any name', () => {
  it('agreement survives titles, spelling, spaces and invisible characters, both ways', () => {
    const pair = fc.tuple(name, anyTitle).chain(([one, title]) =>
      fc.record({
        one: fc.constant(one),
        other: fc.record({ first: spoilt(one.first).map((first) => title + first), last: spoilt(one.last) }),
      }),
    );
    fc.assert(
      fc.property(pair, ({ one, other }) => {
        expect(namesAgree(one, one)).toBe(true);
        expect(namesAgree(one, other)).toBe(true);
        expect(namesAgree(other, one)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  it('different letters never agree', () => {
    const change = fc.tuple(name, fc.nat(), fc.constantFrom(...'ดทนรลพศณ'), fc.boolean());
    fc.assert(
      fc.property(change, ([one, at, letter, inFirst]) => {
        const part = inFirst ? 'first' : 'last';
        const letters = [...one[part]];
        letters[at % letters.length] = letter;
        expect(namesAgree(one, { ...one, [part]: letters.join('') })).toBe(letters.join('') === one[part]);
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
});
