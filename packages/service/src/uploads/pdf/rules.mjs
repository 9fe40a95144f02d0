/** What a scanned paper never holds, by the names that a reader would act upon (ISO 32000-2, 12.6, 12.7.9, 7.11). */
import { Refusal } from './refusal.mjs';

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
  'Trans',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
]);
/** Actions whose names are ordinary words elsewhere: only as the kind of an action. */
const ONLY_AS_ACTION = new Set(['Hide', 'Movie', 'Sound', 'Trans', 'Screen', '3D', 'ResetForm']);
const EMBEDDED = new Set(['EmbeddedFile', 'EmbeddedFiles', 'FileAttachment', 'Collection', 'EF']);
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
  if (/^(file|javascript|vbscript|data):/i.test(withoutSpace(held?.text ?? ''))) checkLink(held.text);
  checkHeld('S', held);
}

/** Decoded text of an object stream is looked at as text, too: whatever its table of contents points at, it is in there. */
export function checkText(text) {
  for (const [, raw] of text.matchAll(/\/([^\s()<>[\]{}/%]{1,64})/g)) {
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
  else if (held?.text !== undefined && (name === 'URI' || name === 'Base')) checkLink(held.text);
}

function checkName(name, isKind) {
  if (ACTIVE.has(name) && (isKind || !ONLY_AS_ACTION.has(name))) {
    throw new Refusal('attachment/active-content');
  }
  if (EMBEDDED.has(name)) throw new Refusal('attachment/embedded-file');
}

function checkLink(text) {
  const address = withoutSpace(text);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1].toLowerCase();
  if (address.startsWith('\\\\') || (scheme && !SCHEMES.has(scheme))) {
    throw new Refusal('attachment/active-content');
  }
}

/** Without what readers skip: the byte order mark, the zero bytes of UTF-16, blanks and control characters. */
function withoutSpace(text) {
  return [...text].filter((sign) => sign > ' ' && sign !== '\u00FE' && sign !== '\u00FF').join('');
}
