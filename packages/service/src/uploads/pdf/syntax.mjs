/**
 * The objects of a PDF (ISO 32000-1, 7.3) as plain values: dictionaries are Maps, names `{ name }`, strings `{ text }`,
 * references `{ ref }`, other words `{ word }`. Damaged syntax gives what could be read so far, as readers do.
 */
import { Refusal } from '../refusal.mjs';

const MAX_DEPTH = 64;
/** Ten times what a document of 20 pages holds. */
const MAX_TOKENS = 4_000_000;

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const END = { word: '' };
const [LT, GT, SLASH, OPEN, CLOSE, PERCENT, BACKSLASH] = [...'<>/()%\\'].map((sign) => sign.charCodeAt(0));
const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Counts what was read of a file in all, so that one that says the same a million times is given up. */
export function tokenBudget() {
  let left = MAX_TOKENS;
  return () => {
    left -= 1;
    if (left < 0) throw new Refusal('attachment/too-complex');
  };
}

/** Reads values of `bytes` from `at` on. `position` is where the next one starts. */
export function reader(bytes, at, spend) {
  let position = at;
  let broken;
  return {
    get position() {
      return position;
    },
    value: () => value(0),
    streamData,
  };

  /**
   * Where the data of the stream begins, if one follows the dictionary that was read last: on the next line, for every
   * reader. What some would take for data and others not is refused.
   */
  function streamData() {
    if (broken === undefined && next()?.word !== 'stream') return undefined;
    const start = broken ?? position;
    const lead = /^[\0\t\f ]*(\r\n|\n|\r)/.exec(bytes.toString('latin1', start, start + 256));
    if (!lead) throw new Refusal('attachment/too-complex');
    return start + lead[0].length;
  }

  function value(depth) {
    if (depth > MAX_DEPTH) throw new Refusal('attachment/too-complex');
    const token = next();
    if (token === '<<') return dictionary(depth + 1);
    if (token === '[') return array(depth + 1);
    return Number.isInteger(token) && token >= 0 ? referenceOr(token) : token;
  }

  function dictionary(depth) {
    const entries = new Map();
    for (;;) {
      const key = value(depth);
      if (key === '>>' || key === END) return entries;
      if (isStructural(key)) return ended(entries, key);
      if (key?.name === undefined) continue;
      const held = value(depth);
      // A later entry of the same name counts for some readers, the first for others: both are looked at.
      entries.set(entries.has(key.name) ? `${key.name} ${entries.size}` : key.name, held);
      if (held === '>>' || held === END) return entries;
      if (isStructural(held)) return ended(entries, held);
    }
  }

  /** A dictionary that its own stream cuts off. */
  function ended(entries, { word }) {
    if (word === 'stream') broken ??= position;
    return entries;
  }

  function array(depth) {
    const items = [];
    for (;;) {
      const item = value(depth);
      if (item === ']' || item === END || item === '>>' || isStructural(item)) return items;
      items.push(item);
    }
  }

  function referenceOr(number) {
    const start = position;
    const generation = next();
    if (Number.isInteger(generation)) {
      const word = next();
      if (word?.word === 'R') return { ref: number };
    }
    position = start;
    return number;
  }

  function next() {
    spend();
    skipSpace();
    if (position >= bytes.length) return END;
    const sign = bytes[position];
    if (sign === SLASH) return nameAt();
    if (sign === OPEN) return literalString();
    if (sign === LT && bytes[position + 1] !== LT) return hexString();
    if (DELIMITER.has(sign)) return mark(sign);
    return word();
  }

  function mark(sign) {
    const isDouble = (sign === LT || sign === GT) && bytes[position + 1] === sign;
    position += isDouble ? 2 : 1;
    const text = String.fromCharCode(sign);
    return isDouble ? text + text : text;
  }

  function skipSpace() {
    for (; position < bytes.length; position += 1) {
      if (bytes[position] === PERCENT) {
        while (position < bytes.length && bytes[position] !== 10 && bytes[position] !== 13) position += 1;
      } else if (!SPACE.has(bytes[position])) return;
    }
  }

  function regular() {
    const start = position;
    while (position < bytes.length && !SPACE.has(bytes[position]) && !DELIMITER.has(bytes[position])) {
      position += 1;
    }
    return bytes.toString('latin1', start, position);
  }

  function nameAt() {
    position += 1;
    const raw = regular();
    return {
      name: raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  }

  function word() {
    const text = regular();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    return { word: text };
  }

  function literalString() {
    const start = position + 1;
    let depth = 0;
    for (; position < bytes.length; position += 1) {
      if (bytes[position] === BACKSLASH) position += 1;
      else if (bytes[position] === OPEN) depth += 1;
      else if (bytes[position] === CLOSE) depth -= 1;
      if (depth === 0) break;
    }
    const isCut = position > start + 4_096;
    const raw = bytes.toString('latin1', start, Math.min(position, start + 4_096));
    position += 1;
    return {
      isCut,
      text: raw
        .replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal, sign) =>
          octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : unescaped(sign),
        )
        .slice(0, 4_096),
    };
  }

  function hexString() {
    const end = bytes.indexOf(GT, position);
    const raw = bytes.toString(
      'latin1',
      position + 1,
      end < 0 ? position + 1 : Math.min(end, position + 8_192),
    );
    const isCut = end > position + 8_192;
    position = end < 0 ? bytes.length : end + 1;
    return { isCut, text: Buffer.from(raw.replace(/[^0-9a-f]/gi, ''), 'hex').toString('latin1') };
  }
}

/** Words that cannot stand inside an object: it ended without saying so. */
function isStructural(item) {
  return item?.word === 'endobj' || item?.word === 'stream' || item?.word === 'endstream';
}

function unescaped(sign) {
  if (sign === '\n' || sign === '\r' || sign === '\r\n') return '';
  return ESCAPES[sign] ?? sign;
}

/** Whether two values say the same. */
export function isSame(one, other) {
  return one === other || said(one) === said(other);
}

function said(held) {
  return JSON.stringify(held, (_, value) => (value instanceof Map ? [...value] : value));
}
