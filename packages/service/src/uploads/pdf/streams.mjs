/** Bounds what the streams of a PDF open to, without keeping it: a few bytes can stand for gigabytes. */

import { Refusal } from '../refusal.mjs';
import { ascii85, asciiHex, inflate, lzwSize, runLengthSize } from './decode.mjs';
import { jbig2Size, jpegSize, jpxSize } from './image-size.mjs';
import { isSame } from './syntax.mjs';

const MB = 1_048_576;
/** Drawing instructions and fonts: a page full of vectors takes some MB. */
const MAX_TEXT = 32 * MB;
const MAX_OBJECT_STREAM = 16 * MB;
/** All streams together. 20 pages of grey 300 dpi take 174 MB. */
const MAX_TOTAL = 512 * MB;
const HEAD = 1 * MB;
/** One row of the widest image, with four colours of two bytes, takes half of it. */
const MAX_ROW_BITS = 8 * MB;
/** Longer than the dictionary of any inline image. */
const OVERLAP = 520;

const SHORT = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
};
const ENCODED_IMAGE = new Set(['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode']);
/** What says how a stream is to be read. Whoever says it twice means it for two readers. */
const SAYS_HOW = ['Filter', 'DecodeParms', 'DP', 'Width', 'W', 'Height', 'H', 'N', 'First', 'Length'];
const tooComplex = () => new Refusal('attachment/too-complex');

/** The filters of a stream, each with its parameters. */
function filtersOf(dictionary, resolve) {
  // The bytes of such a stream lie in another file.
  if (dictionary.has('F')) throw new Refusal('attachment/active-content');
  checkSaidOnce(dictionary, SAYS_HOW);
  if (dictionary.has('DP') && dictionary.has('DecodeParms')) throw tooComplex();
  const names = listOf(resolve(dictionary.get('Filter') ?? []));
  const parameters = listOf(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP') ?? []));
  return names.map((held, index) => {
    const name = resolve(held)?.name ?? '';
    const own = resolve(parameters[index]);
    if (own instanceof Map) checkSaidOnce(own);
    else if (own !== undefined && own.word !== 'null') throw tooComplex();
    const number = (key, otherwise) => {
      const value = own instanceof Map ? resolve(own.get(key)) : undefined;
      return numberOr(value, otherwise);
    };
    if (number('Predictor', 1) > 1 && rowBits(number) > MAX_ROW_BITS) throw tooComplex();
    return { name: Object.hasOwn(SHORT, name) ? SHORT[name] : name, number };
  });
}

/** The whole content of an object stream. */
export async function decodeText(bytes, stream, find) {
  const length = statedLength(stream.dictionary, find);
  const { rest, content } = withoutAscii(
    bytes,
    stream.data,
    length,
    filtersOf(stream.dictionary, find.resolve),
  );
  if (rest.length === 0) return content;
  const [only] = rest;
  if (rest.length > 1 || only.name !== 'FlateDecode' || only.number('Predictor', 1) > 1) throw tooComplex();
  const { head, isWhole } = await inflateUpTo(content, length, {
    keep: MAX_OBJECT_STREAM,
    max: MAX_OBJECT_STREAM,
  });
  if (!isWhole) throw new Refusal('attachment/unreadable');
  return head;
}

/** Gives the check of one stream; all of one file share their bounds. */
export function streamChecks(bytes, { maxPages, maxPixels }, find) {
  const { resolve } = find;
  let total = 0;
  let pixels = 0;
  const spend = (size) => {
    total += size;
    if (total > MAX_TOTAL) throw tooComplex();
  };
  const countPixels = (width, height) => {
    const area = width * height;
    pixels += area;
    if (area > maxPixels) throw new Refusal('attachment/too-many-pixels');
    if (pixels > maxPixels * maxPages) throw tooComplex();
  };

  return async ({ dictionary, data }) => {
    const filters = filtersOf(dictionary, resolve);
    const [width, height] = [dimension('Width', 'W'), dimension('Height', 'H')];
    const isImage = width > 0 && height > 0;
    if (isImage) countPixels(width, height);
    const max = isImage ? maxPixels * 4 : MAX_TEXT;
    const length = statedLength(dictionary, find);
    const { rest, content } = withoutAscii(bytes, data, length, filters);
    const look = isImage ? undefined : inlineImages();
    const { size, head, last } = await opened(content, rest, { max, keep: isImage ? HEAD : 0, look, length });
    spend(size);
    if (last) countEncoded(last, head, { width, height });

    function dimension(long, short) {
      const [whole, brief] = [long, short].map((key) => dictionary.get(key));
      // `W` of a cross-reference stream is a list, and no width.
      const held = Array.isArray(brief) ? whole : (whole ?? brief);
      if (whole !== undefined && brief !== undefined && !isSame(whole, brief)) throw tooComplex();
      if (held === undefined) return 0;
      const value = resolve(held);
      if (value === undefined) throw tooComplex();
      return numberOr(value, 0);
    }
  };

  function countEncoded(filter, head, { width, height }) {
    const within = (size) => size && countPixels(size.width, size.height);
    if (filter.name === 'DCTDecode') within(jpegSize(head));
    else if (filter.name === 'JPXDecode') within(jpxSize(head));
    else if (filter.name === 'JBIG2Decode') within(jbig2Size(head));
    else
      within({ width: filter.number('Columns', 1_728), height: filter.number('Rows', 0) || height || width });
  }

  /** Images that stand inside drawing instructions say their size there; the pieces overlap, so that none is cut in two. */
  function inlineImages() {
    let before = '';
    return (chunk) => {
      const text = before + chunk.toString('latin1');
      before = text.slice(-OVERLAP);
      if (!text.includes('BI')) return;
      for (const [image] of text.matchAll(/\bBI\s[\s\S]{0,512}?\bID\s/g)) {
        const side = (key) => Number(new RegExp(`/${key}\\s+(\\d+)`).exec(image)?.[1] ?? 0);
        countPixels(side('W(?:idth)?'), side('H(?:eight)?'));
      }
    };
  }
}

/** How much comes out, its beginning, and the image filter that stands last. */
async function opened(content, filters, { max, keep, look, length }) {
  const last = ENCODED_IMAGE.has(filters.at(-1)?.name) ? filters.at(-1) : undefined;
  const packed = last ? filters.slice(0, -1) : filters;
  if (packed.length === 0) {
    look?.(content);
    return { size: 0, head: content, last };
  }
  if (packed.length > 1) throw tooComplex();
  const [{ name, number }] = packed;
  if (name === 'FlateDecode') {
    const all = await inflateUpTo(content, length, { keep, max, look });
    // Of a damaged picture readers show what came before. Instructions that break are seen by no two of them alike.
    if (!all.isWhole && (look || all.size === 0)) throw new Refusal('attachment/unreadable');
    return { ...all, last };
  }
  // An image inside LZW or run lengths is nothing that any scanner writes.
  if (last) throw tooComplex();
  if (name === 'LZWDecode') {
    return { size: lzwSize(content, number('EarlyChange', 1), max), head: Buffer.alloc(0), last };
  }
  if (name === 'RunLengthDecode') return { size: runLengthSize(content, max), head: Buffer.alloc(0), last };
  if (name === 'Crypt') throw new Refusal('attachment/encrypted');
  throw tooComplex();
}

/** Takes the filters off that only write bytes as letters. */
function withoutAscii(bytes, data, length, filters) {
  const rest = [...filters];
  let content = bytes.subarray(data);
  if (rest.length === 0 || rest[0].name.startsWith('ASCII')) content = upToEnd(bytes, data, length);
  for (let turns = 0; rest[0]?.name.startsWith('ASCII'); turns += 1) {
    if (turns > 1) throw tooComplex();
    content = rest.shift().name === 'ASCIIHexDecode' ? asciiHex(content) : ascii85(content);
  }
  return { rest, content };
}

/**
 * As far as the file says, or to the first word that may be the end, whichever is more: some readers go by one, some by the
 * other.
 */
function upToEnd(bytes, data, length) {
  const end = bytes.indexOf('endstream', data);
  return bytes.subarray(data, Math.max(end < 0 ? bytes.length : end, data + length));
}

/** Without an end of its own, data ends where the file says, if it does end there. */
async function inflateUpTo(content, length, bounds) {
  const all = await inflate(content, bounds);
  const endsThere = /^\s*endstream/.test(content.toString('latin1', length, length + 32));
  return all.isWhole || !endsThere ? all : inflate(content.subarray(0, length), bounds);
}

/** The longest that the file may mean; to its end, where it means nothing that is there. */
function statedLength(dictionary, { all }) {
  const held = dictionary.get('Length');
  const stated = (held?.ref === undefined ? [held] : all(held.ref)).filter((one) => typeof one === 'number');
  if (held?.ref !== undefined && stated.length === 0) return Number.MAX_SAFE_INTEGER;
  return Math.max(0, ...stated);
}

/** @throws Refusal when one of the keys, by default any, stands there twice for different things */
function checkSaidOnce(dictionary, keys) {
  for (const [key, held] of dictionary) {
    const name = key.split(' ', 1)[0];
    const counts = key !== name && (keys?.includes(name) ?? true);
    if (counts && dictionary.has(name) && !isSame(held, dictionary.get(name))) throw tooComplex();
  }
}

/** What is written as no reader writes a number is read as a different one by each. */
function numberOr(value, otherwise) {
  if (value === undefined || Array.isArray(value) || value.word === 'null') return otherwise;
  if (typeof value !== 'number') throw tooComplex();
  return value;
}

function rowBits(number) {
  return number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8);
}

function listOf(held) {
  return Array.isArray(held) ? held : [held];
}
