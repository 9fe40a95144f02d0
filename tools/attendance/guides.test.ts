import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withAttendanceTables } from './guide-tables.js';
import { pictureHashes, pictures } from './pictures.js';
import { developerGuide, pictureFolder, staffGuide } from './places.js';
import { staffPage } from './staff-page.js';

describe('the page for staff', () => {
  it('is what the stories and the engine give now', () => {
    expect(readFileSync(staffGuide, 'utf8')).toBe(staffPage());
  });
});

describe('the guide of attendance', () => {
  it('has its tables as the package has them now', () => {
    const text = readFileSync(developerGuide, 'utf8');
    expect(text).toContain('| `missing-in` |');
    expect(text).toBe(withAttendanceTables(text));
  });

  it('has its tables in places that must be there', () => {
    expect(() => withAttendanceTables('nothing')).toThrow(/month/);
  });
});

describe('the pictures', () => {
  it('were drawn from the cells as they are now', () => {
    const drawn = JSON.parse(readFileSync(join(pictureFolder, 'drawn-from.json'), 'utf8'));
    expect(drawn).toEqual(pictureHashes());
  });

  it('are there for light and dark pages, and no others', () => {
    const wanted = pictures().flatMap(({ name }) => [`${name}.dark.png`, `${name}.light.png`]);
    const there = readdirSync(pictureFolder).filter((file) => file.endsWith('.png'));
    expect(there.sort()).toEqual(wanted.sort());
  });
});

describe.each([
  ['the page for staff', staffGuide],
  ['the guide of attendance', developerGuide],
])('%s', (_, page) => {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');

  it('points to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g)];
    const files = links.map(([, link, source]) => link ?? source ?? '').filter((to) => !/^https?:/.test(to));
    for (const file of files) expect(existsSync(join(dirname(page), file)), file).toBe(true);
  });

  it('points to places that are there', () => {
    const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading ?? ''));
    for (const [, place] of text.matchAll(/\]\(#([^)]+)\)/g)) expect([...ids, ...headings]).toContain(place);
  });

  it('says in words what each picture shows', () => {
    for (const [, alt] of text.matchAll(/<img [^>]*alt="([^"]*)"/g)) expect(alt).not.toBe('');
  });
});

/** The place that GitHub gives a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
