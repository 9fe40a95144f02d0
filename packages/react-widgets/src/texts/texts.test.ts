import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partNames } from '../parts.js';
import { overrideTexts, type Texts, texts } from './index.js';

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('English has the same texts as Thai with the same places to fill in', () => {
  const english = new Map(leaves(texts.en));
  for (const [path, thai] of leaves(texts.th)) {
    expect(english.has(path), path).toBe(true);
    expect(blanks(english.get(path) ?? ''), path).toEqual(blanks(thai));
  }
  expect(english.size).toBe(leaves(texts.th).length);
});

test('an agency lays its own words over some texts and the rest stays', () => {
  const own: Texts = overrideTexts(texts.th, { signIn: { button: 'เข้าสู่ระบบ' } });
  expect(own.signIn.button).toBe('เข้าสู่ระบบ');
  expect(own.clock.in).toBe('ลงเวลาเข้างาน');
});

test('the style sheets name no class that is not a part', () => {
  const folder = new URL('../styles/', import.meta.url);
  const css = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const named = new Set([...css.join('').matchAll(/\.moc-([a-z-]+)/g)].map(([, name]) => name));
  const modifiers = [
    'primary',
    'quiet',
    'danger',
    'icon-only',
    'hidden',
    'sheet-frame',
    'sheet-backdrop',
    'popover',
    'picker',
  ];
  expect([...named].filter((name) => ![...partNames, ...modifiers].includes(name as never))).toEqual([]);
});
