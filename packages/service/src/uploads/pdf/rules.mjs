/** What a scanned paper never holds, by the names that a reader would act upon (ISO 32000-2, 12.6, 12.7.9, 7.11). */
import { Refusal } from '../refusal.mjs';

/** Keys and values that make a reader run something, send something or open something outside. */
const ACTIVE = new Set([
  'JS',
  'JavaScript',
  'AA',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Hide',
  'GoToR',
  'GoToE',
  'GoTo3DView',
  'Rendition',
  'RichMedia',
  'RichMediaExecute',
  'Movie',
  'Sound',
  'Screen',
  '3D',
  'SetOCGState',
  'Thread',
  'Trans',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
]);
/** Actions whose names are ordinary words elsewhere: only as the kind of an action. */
const ONLY_AS_ACTION = new Set(['Hide', 'Movie', 'Sound', 'Thread', 'Trans', 'Screen', '3D', 'ResetForm']);
const EMBEDDED = new Set(['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'Collection', 'EF']);
/** Of UTF-16 and UTF-8, byte by byte. */
const ORDER_MARKS = new Set('\u00FE\u00FF\u00EF\u00BB\u00BF');
/** Where a link may lead. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Looks at one dictionary and all that it holds directly.
 *
 * @throws Refusal
 */
export function checkDictionary(dictionary) {
  for (const [key, held] of dictionary) {
    const name = key.split(' ', 1)[0];
    if (name === 'Encrypt') throw new Refusal('attachment/encrypted');
    checkName(name, false);
    checkHeld(name, held);
  }
}

/** Looks at an object that is no dictionary: others may mean it by its number, as the kind of an action or as an address. */
export function checkLoose(held) {
  if (/^(file|javascript|vbscript|data):/i.test(withoutSpace(held?.text ?? ''))) checkLink(held);
  checkHeld('S', held);
}

/** Decoded text of an object stream is looked at as text, too: whatever its table of contents points at, it is in there. */
export function checkText(text) {
  for (const [, raw] of text.matchAll(/\/([^\s\0()<>[\]{}/%]{1,64})/g)) {
    if (raw.includes('#') || ACTIVE.has(raw) || EMBEDDED.has(raw)) {
      checkName(
        raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        false,
      );
    }
  }
}

function checkHeld(name, held) {
  if (held instanceof Map) checkDictionary(held);
  else if (Array.isArray(held)) for (const item of held) checkHeld(name, item);
  else if (held?.name !== undefined) checkName(held.name, name === 'S' || name === 'Subtype');
  else if (held?.text !== undefined && isLinkKey(name)) checkLink(held);
}

function checkName(name, isKind) {
  if (ACTIVE.has(name) && (isKind || !ONLY_AS_ACTION.has(name))) {
    throw new Refusal('attachment/active-content');
  }
  if (EMBEDDED.has(name)) throw new Refusal('attachment/embedded-file');
}

/** The numbers of the objects in which the addresses of links lie, wherever they are used in `held`. */
export function* linksByReference(held, name = '') {
  if (held instanceof Map)
    for (const [key, value] of held) yield* linksByReference(value, key.split(' ', 1)[0]);
  else if (Array.isArray(held)) for (const item of held) yield* linksByReference(item, name);
  else if (held?.ref !== undefined && isLinkKey(name)) yield held.ref;
}

function isLinkKey(name) {
  return name === 'URI' || name === 'Base';
}

/**
 * Looks at the address of a link.
 *
 * @throws Refusal
 */
export function checkLink({ text = '', isCut = false }) {
  const address = withoutSpace(text);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1].toLowerCase();
  if (isCut || /^[\\/]{2}/.test(address) || (scheme && !SCHEMES.has(scheme))) {
    throw new Refusal('attachment/active-content');
  }
}

/** Without what readers skip: byte order marks, the zero bytes of UTF-16, blanks and control characters. */
function withoutSpace(text) {
  return [...text].filter((sign) => sign > ' ' && !ORDER_MARKS.has(sign)).join('');
}
