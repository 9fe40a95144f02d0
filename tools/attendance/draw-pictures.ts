import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.mjs';
import { type Picture, pictureHashes, pictures } from './pictures.js';
import { pictureFolder } from './places.js';

const root = join(import.meta.dirname, '..', '..');
const styles = join(root, 'packages', 'react-widgets', 'src', 'styles');
const sarabun = join(root, 'packages', 'request-forms', 'node_modules', '@expo-google-fonts', 'sarabun');
/** The image library of the service, which has it for uploads. */
const sharp = createRequire(join(root, 'packages', 'service', 'package.json'))('sharp');
const faces = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' };

/** What the pictures add to the calendar's own style sheet: sizes, and a page that lets the background through. */
const frame = `
  body { margin: 0; background: transparent; font-family: Sarabun; color: var(--moc-ink); }
  #picture { box-sizing: border-box; padding: 2px; line-height: 1.5; }
  .moc-calendar-cell { min-block-size: 104px !important; block-size: auto !important; font-size: 15px !important; padding-inline: 4px !important; }
  .moc-calendar-day { font-size: 15px !important; }
  .moc-calendar-slot { min-block-size: 28px !important; align-items: baseline !important; gap: 0 4px !important; }
  .moc-calendar-slot [data-piece="source"] { font-size: 12px !important; }
  .moc-calendar-badge { font-size: 11.5px !important; margin-inline: 0 !important; text-wrap: balance; }
  .moc-calendar-weekday { font-size: 14px !important; }
  .month { display: grid !important; grid-template-columns: repeat(7, minmax(0, 1fr)) !important; gap: 5px !important; padding: 0 !important; }
  .strip { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 18px 14px; }
  .strip figure { display: flex; flex-direction: column; margin: 0; }
  .strip .moc-calendar-cell { inline-size: 116px !important; align-self: center; }
  figcaption { padding-block-start: 6px; text-align: center; font-size: 13.5px; line-height: 1.4; text-wrap: balance; }
  figcaption span { white-space: nowrap; }
  figcaption small { display: block; color: var(--moc-ink-quiet); font-size: 12px; }
`;

/** Draws every picture for light and for dark pages. @returns how many files were written */
export async function drawPictures(): Promise<number> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium here; name one in CHROMIUM_PATH.');
  const css = await styleSheet();
  await mkdir(pictureFolder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 800, height: 900 } });
    for (const picture of pictures()) await draw(page, css, picture);
  } finally {
    await browser.close();
  }
  await writeFile(join(pictureFolder, 'drawn-from.json'), `${JSON.stringify(pictureHashes(), null, 2)}\n`);
  return pictures().length * 2;
}

async function draw(page: Page, css: string, { name, width, markup }: Picture): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.setContent(
      `<!doctype html><html lang="th" data-moc-theme="${theme}"><style>${css}</style><div id="picture" style="width:${width}px">${markup}</div>`,
    );
    await page.evaluate(() => document.fonts.ready);
    const shot = await page.locator('#picture').screenshot({ omitBackground: true });
    // A palette: cells have few colours, and the pictures are a fifth of the size.
    const png: Buffer = await sharp(shot).png({ palette: true, colours: 64, effort: 10 }).toBuffer();
    await writeFile(join(pictureFolder, `${name}.${theme}.png`), png);
  }
}

async function styleSheet(): Promise<string> {
  const sheets = ['tokens.css', 'base.css', 'calendar.css'].map((file) =>
    readFile(join(styles, file), 'utf8'),
  );
  const fonts = Object.entries(faces).map(async ([weight, face]) => {
    const bytes = await readFile(join(sarabun, face, `Sarabun_${face}.ttf`));
    return `@font-face{font-family:Sarabun;font-weight:${weight};src:url(data:font/ttf;base64,${bytes.toString('base64')})}`;
  });
  return (await Promise.all([...fonts, ...sheets, frame])).join('\n');
}
