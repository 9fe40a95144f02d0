/**
 * Looks at every object of a PDF that any reader might find, without following the file's own table of contents: wherever
 * the word `obj` stands, and inside every object stream. So neither a lying table nor an object that nothing
 * points at hides anything.
 */
import { Refusal } from '../refusal.mjs';
import { checkDictionary, checkLink, checkLoose, checkText, linksByReference } from './rules.mjs';
import { decodeText, streamChecks } from './streams.mjs';
import { isSame, reader, tokenBudget } from './syntax.mjs';

/** A document of 20 pages with all its fonts has some hundreds. */
const MAX_OBJECTS = 50_000;
const MAX_STREAMS = 5_000;

/**
 * @param {Buffer} bytes
 * @param {{ maxPages: number, maxPixels: number }} limits
 * @throws Refusal
 */
export async function checkStructure(bytes, limits) {
  checkEnds(bytes);
  const spend = tokenBudget();
  const found = { objects: new Map(), streams: [], pages: new Set(), maxPages: limits.maxPages };
  for (const at of wordsAt(bytes, 'trailer')) visit(reader(bytes, at + 7, spend).value());
  for (const at of wordsAt(bytes, 'obj')) {
    const read = reader(bytes, at + 3, spend);
    const object = read.value();
    keep(found, numberBefore(bytes, at), object);
    const data = object instanceof Map && read.streamData();
    if (data) found.streams.push({ dictionary: object, data });
    if (found.streams.length > MAX_STREAMS) throw new Refusal('attachment/too-complex');
  }
  if (found.objects.size === 0) throw new Refusal('attachment/unreadable');
  await checkStreams(bytes, found, limits, spend);
}

async function checkStreams(bytes, found, limits, spend) {
  const find = finder(found);
  const isObjectStream = ({ dictionary }) => dictionary.has('N') && dictionary.has('First');
  for (const stream of found.streams.filter(isObjectStream)) {
    await readObjectStream(bytes, stream, found, spend);
  }
  for (const object of [...found.objects.values()].flat()) {
    for (const ref of linksByReference(object)) for (const link of find.all(ref)) checkLink(link ?? {});
  }
  const checkStream = streamChecks(bytes, limits, find);
  for (const stream of found.streams) await checkStream(stream);
}

async function readObjectStream(bytes, { dictionary, data }, found, spend) {
  const find = finder(found);
  const { resolve } = find;
  const text = await decodeText(bytes, { dictionary, data }, find);
  checkText(text.toString('latin1'));
  const table = reader(text, 0, spend);
  const first = resolve(dictionary.get('First'));
  const count = resolve(dictionary.get('N'));
  for (let index = 0; index < count; index += 1) {
    const number = table.value();
    const offset = table.value();
    if (!Number.isInteger(number) || !Number.isInteger(offset)) return;
    keep(found, number, reader(text, first + offset, spend).value());
  }
}

function keep(found, number, object) {
  visit(object);
  const others = found.objects.get(number);
  if (others) others.push(object);
  else found.objects.set(number, [object]);
  if (found.objects.size > MAX_OBJECTS) throw new Refusal('attachment/too-complex');
  const type = object instanceof Map && object.get('Type')?.name;
  if (type === 'Page') found.pages.add(number);
  const claimed = type === 'Pages' ? object.get('Count') : 0;
  if (found.pages.size > found.maxPages || claimed > found.maxPages)
    throw new Refusal('attachment/too-many-pages');
}

function visit(object) {
  if (object instanceof Map) checkDictionary(object);
  else checkLoose(object);
}

/** Finds what references stand for: the one thing, or everything that it might be. */
function finder(found) {
  return {
    resolve: (held) => resolved(found, held),
    all: (ref) => found.objects.get(ref) ?? [],
  };
}

/** What a reference stands for. One that stands for two things is one that somebody made for two readers. */
function resolved({ objects }, held, depth = 0) {
  if (held?.ref === undefined) return held;
  const candidates = objects.get(held.ref) ?? [];
  const isSure = candidates.every((one) => isSame(one, candidates[0]));
  if (!isSure || depth > 8) throw new Refusal('attachment/too-complex');
  return resolved({ objects }, candidates[0], depth + 1);
}

/** A whole PDF ends with its mark. What hangs behind is another file, or the mark belongs to an earlier part of a cut-off one. */
function checkEnds(bytes) {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.lastIndexOf('startxref', end) < 0) throw new Refusal('attachment/unreadable');
  const tail = bytes.subarray(end + 5);
  const isZip = bytes.includes('PK\u0005\u0006', 'latin1') && bytes.includes('PK\u0003\u0004', 'latin1');
  if (isZip) throw new Refusal('attachment/embedded-file');
  if (tail.some((byte) => byte > 32)) throw new Refusal('attachment/unreadable');
  const linear = /\/Linearized[^>]{0,200}?\/L\s+(\d+)/.exec(bytes.toString('latin1', 0, 1_024));
  if (linear && Number(linear[1]) > bytes.length) throw new Refusal('attachment/unreadable');
}

function* wordsAt(bytes, word) {
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
    if (word !== 'obj' || bytes.toString('latin1', at - 3, at) !== 'end') yield at;
  }
}

let unnumbered = -1;
function numberBefore(bytes, at) {
  const match = /(\d{1,10})\s+\d{1,5}\s*$/.exec(bytes.toString('latin1', Math.max(0, at - 40), at));
  if (match) return Number(match[1]);
  unnumbered -= 1;
  return unnumbered;
}
