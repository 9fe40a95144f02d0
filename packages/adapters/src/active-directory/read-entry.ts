import { checkNationalId, type PersonName } from '@moc-sdk/core';
import type { DirectoryAnswer, DirectoryPerson } from '@moc-sdk/moc-account-client/verification';
import type { Entry } from 'ldapts';
import type { ActiveDirectoryAttributes } from './options.js';

/** Bit of `userAccountControl`. Source: Microsoft, "UserAccountControl property flags". */
const DISABLED = 0x2;
/** `accountExpires` counts 100 nanoseconds from 1601; this is 1970. Source: Microsoft, "FILETIME structure". */
const EPOCH = 116_444_736_000_000_000n;
const TICKS_PER_MILLISECOND = 10_000n;
/** "Never", beside 0. Source: Microsoft, "Account-Expires attribute". */
const NEVER = 0x7fff_ffff_ffff_ffffn;
/** Longer than any name or office; what is longer is cut. */
const MOST_CHARACTERS = 256;

/** The attributes that are asked for. */
export function attributesToRead(attributes: ActiveDirectoryAttributes): string[] {
  return [...new Set([...Object.values(attributes), 'userAccountControl', 'accountExpires'])];
}

/** The national IDs that an entry carries: one, unless the directory keeps other numbers in the same attribute. */
export function nationalIdsOf(entry: Entry, attributes: ActiveDirectoryAttributes): string[] {
  const ids = valuesOf(entry, attributes.nationalId).flatMap((value) => {
    const checked = checkNationalId(value);
    return checked.valid ? [checked.id] : [];
  });
  return [...new Set(ids)];
}

/** What the directory says about one person. */
export function readEntry(entry: Entry, attributes: ActiveDirectoryAttributes, now: Date): DirectoryAnswer {
  const active = isActive(entry, now);
  // Without the right to read it nobody can tell whether the account is enabled.
  if (active === undefined) return { answer: 'unavailable', reason: 'protocol-error' };
  return { answer: active ? 'active' : 'inactive', person: personOf(entry, attributes) };
}

function isActive(entry: Entry, now: Date): boolean | undefined {
  const control = integerOf(entry, 'userAccountControl');
  const expires = integerOf(entry, 'accountExpires') ?? (lacks(entry, 'accountExpires') ? 0n : undefined);
  if (control === undefined || expires === undefined) return undefined;
  if ((control & BigInt(DISABLED)) !== 0n) return false;
  return expires === 0n || expires === NEVER || now.getTime() < toUnixTime(expires);
}

/** Milliseconds since 1970. */
function toUnixTime(fileTime: bigint): number {
  return Number((fileTime - EPOCH) / TICKS_PER_MILLISECOND);
}

function integerOf(entry: Entry, attribute: string): bigint | undefined {
  const [value, ...more] = valuesOf(entry, attribute);
  return value !== undefined && more.length === 0 && /^-?\d{1,19}$/.test(value) ? BigInt(value) : undefined;
}

/** A name that is missing stays blank: it agrees with no other. */
function personOf(entry: Entry, attributes: ActiveDirectoryAttributes): DirectoryPerson {
  const agency = valuesOf(entry, attributes.agency)[0];
  const position = valuesOf(entry, attributes.position)[0];
  const email = valuesOf(entry, attributes.email).find((text) => /^[^\s@]+@[^\s@]+$/.test(text));
  return {
    name: nameOf(entry, attributes),
    ...(agency && { agency }),
    ...(position && { position }),
    ...(email && { email }),
  };
}

function nameOf(entry: Entry, attributes: ActiveDirectoryAttributes): PersonName {
  const first = valuesOf(entry, attributes.first)[0];
  const last = valuesOf(entry, attributes.last)[0];
  const whole = valuesOf(entry, attributes.displayName)[0] ?? '';
  if (first !== undefined && last !== undefined) {
    const title = titleIn(whole, `${first} ${last}`);
    return { ...(title && { title }), first, last };
  }
  const [word = '', ...rest] = whole.split(' ');
  return rest.length > 0 ? { first: word, last: rest.join(' ') } : { first: first ?? '', last: last ?? '' };
}

/** `นางสาวพิมพ์ชนก รุ่งเรืองสุข` → `นางสาว` */
function titleIn(whole: string, name: string): string {
  return whole.endsWith(name) ? whole.slice(0, -name.length).trim() : '';
}

function lacks(entry: Entry, attribute: string): boolean {
  return rawValuesOf(entry, attribute).length === 0;
}

/** What can be read, in order: no bytes that are not UTF-8, nothing blank, no control signs. */
function valuesOf(entry: Entry, attribute: string): string[] {
  return rawValuesOf(entry, attribute)
    .map(textOf)
    .filter((text) => text !== '');
}

/** Servers answer with their own capitals. */
function rawValuesOf(entry: Entry, attribute: string): (string | Buffer)[] {
  const wanted = attribute.toLowerCase();
  const key = Object.keys(entry).find((name) => name.toLowerCase() === wanted);
  return key === undefined ? [] : [entry[key] ?? []].flat();
}

function textOf(value: string | Buffer): string {
  const text = typeof value === 'string' ? value : decoded(value);
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, MOST_CHARACTERS);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
