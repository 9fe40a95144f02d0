/** Bounds what the streams of a PDF open to, without keeping it: a few bytes can stand for gigabytes. */
import { ascii85, asciiHex, inflate, lzwSize, runLengthSize } from './decode.mjs';
import { jbig2Size, jpegSize, jpxSize } from './image-size.mjs';
import { Refusal } from './refusal.mjs';

const MB = 1_048_576;
/** Drawing instructions and fonts: a page full of vectors takes some MB. */
const MAX_TEXT = 32 * MB;
const MAX_OBJECT_STREAM = 16 * MB;
/** All streams together. 20 pages of grey 300 dpi take 174 MB. */
const MAX_TOTAL = 512 * MB;
const HEAD = 1 * MB;
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
const tooComplex = () => new Refusal('attachment/too-complex');

/** The filters of a stream, each with its parameters. */
export function filtersOf(dictionary, resolve) {
  // The bytes of such a stream lie in another file.
  if (dictionary.has('F')) throw new Refusal('attachment/active-content');
  const names = listOf(resolve(dictionary.get('Filter') ?? []));
  const parameters = listOf(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP') ?? []));
  return names.map((held, index) => {
    const name = resolve(held)?.name ?? '';
    const own = resolve(parameters[index]);
    const number = (key, otherwise) => {
      const value = own instanceof Map ? resolve(own.get(key)) : undefined;
      return typeof value === 'number' ? value : otherwise;
    };
    return { name: Object.hasOwn(SHORT, name) ? SHORT[name] : name, number };
  });
}

/** The whole content of an object stream. */
export async function decodeText(bytes, data, filters) {
  const { rest, content } = withoutAscii(bytes, data, filters);
  if (rest.length === 0) return content;
  const [only] = rest;
  if (rest.length > 1 || only.name !== 'FlateDecode' || only.number('Predictor', 1) > 1) throw tooComplex();
  return (await inflate(content, { keep: MAX_OBJECT_STREAM, max: MAX_OBJECT_STREAM })).head;
}

/** Gives the check of one stream; all of one file share their bounds. */
export function streamChecks(bytes, { maxPages, maxPixels }, resolve) {
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
    const { rest, content } = withoutAscii(bytes, data, filters);
    const look = isImage ? undefined : inlineImages();
    const { size, head, last } = await opened(content, rest, { max, keep: isImage ? HEAD : 0, look });
    spend(size);
    if (last) countEncoded(last, head, { width, height });

    function dimension(long, short) {
      const value = resolve(dictionary.get(long) ?? dictionary.get(short));
      return typeof value === 'number' ? value : 0;
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
async function opened(content, filters, { max, keep, look }) {
  const last = ENCODED_IMAGE.has(filters.at(-1)?.name) ? filters.at(-1) : undefined;
  const packed = last ? filters.slice(0, -1) : filters;
  if (packed.length === 0) {
    look?.(content);
    return { size: 0, head: content, last };
  }
  if (packed.length > 1) throw tooComplex();
  const [{ name, number }] = packed;
  if (name === 'FlateDecode') return { ...(await inflate(content, { keep, max, look })), last };
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
function withoutAscii(bytes, data, filters) {
  const rest = [...filters];
  let content = bytes.subarray(data);
  if (rest.length === 0 || rest[0].name.startsWith('ASCII')) content = upToEnd(bytes, data);
  for (let turns = 0; rest[0]?.name.startsWith('ASCII'); turns += 1) {
    if (turns > 1) throw tooComplex();
    content = rest.shift().name === 'ASCIIHexDecode' ? asciiHex(content) : ascii85(content);
  }
  return { rest, content };
}

function upToEnd(bytes, data) {
  const end = bytes.indexOf('endstream', data);
  return bytes.subarray(data, end < 0 ? bytes.length : end);
}

function listOf(held) {
  return Array.isArray(held) ? held : [held];
}
