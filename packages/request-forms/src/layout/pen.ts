import { type PDFDocument, type PDFImage, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { StructureElement, StructureTree } from './structure-tree.js';
import { type Colour, colours, type TextStyle } from './style.js';
import type { Typeface } from './typeface.js';

/** Draws on one page. Lengths in points; `y` counts down from the page's top. */
export interface Pen {
  /** Where it draws, for what is no ink: the fields of a fillable file. */
  readonly page: PDFPage;
  text(text: string, x: number, baseline: number, style: TextStyle): void;
  line(x1: number, y1: number, x2: number, y2: number, style?: LineStyle): void;
  /** A row of round dots, on one grid for the whole page so that leaders under each other stand in columns. */
  dots(x1: number, x2: number, y: number): void;
  rectangle(x: number, y: number, width: number, height: number, paint: Paint): void;
  /** Unit squares of a bitmap as one path. */
  squares(x: number, y: number, unit: number, rows: readonly (readonly boolean[])[]): void;
  image(image: PDFImage, x: number, y: number, width: number, height: number): void;
  /** What is drawn inside belongs to an element of the structure. */
  mark(element: StructureElement, draw: () => void): void;
  /** What is drawn inside is decoration or repetition: screen readers skip it, with every mark in it. */
  artifact(draw: () => void): void;
  finish(): void;
}

interface LineStyle {
  readonly width?: number;
  readonly colour?: Colour;
}

interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
}

const DOT_GAP = 2.6;
const DOT_SIZE = 0.75;

export function createPen(
  document: PDFDocument,
  page: PDFPage,
  typeface: Typeface,
  tree: StructureTree,
): Pen {
  const { height: top } = page.getSize();
  const content: string[] = [];
  let decorative = false;
  const put = (line: string) => content.push(line);
  const at = (x: number, y: number) => `${number(x)} ${number(top - y)}`;
  return {
    page,
    text: (text, x, baseline, style) => {
      if (!text) return;
      const { key, codes } = typeface.encode(text, style);
      const colour = `${rgb(style.colour ?? colours.ink)} rg`;
      put(`BT ${colour} /${key} ${number(style.size)} Tf ${at(x, baseline)} Td ${codes} Tj ET`);
    },
    line: (x1, y1, x2, y2, { width = 0.6, colour = colours.ink } = {}) =>
      put(`${rgb(colour)} RG ${number(width)} w [] 0 d 0 J ${at(x1, y1)} m ${at(x2, y2)} l S`),
    dots: (x1, x2, y) => {
      const first = Math.ceil(x1 / DOT_GAP) * DOT_GAP;
      if (first > x2) return;
      put(`${rgb(colours.quiet)} RG ${DOT_SIZE} w [0 ${DOT_GAP}] 0 d 1 J ${at(first, y)} m ${at(x2, y)} l S`);
    },
    rectangle: (x, y, width, height, { fill, stroke, width: lineWidth = 0.6 }) => {
      if (fill) put(`${rgb(fill)} rg`);
      if (stroke) put(`${rgb(stroke)} RG ${number(lineWidth)} w [] 0 d`);
      const operator = fill && stroke ? 'B' : fill ? 'f' : 'S';
      put(`${at(x, y + height)} ${number(width)} ${number(height)} re ${operator}`);
    },
    squares: (x, y, unit, rows) => {
      put(`${rgb(colours.ink)} rg`);
      rows.forEach((row, i) => {
        for (const [start, length] of darkRuns(row)) {
          const corner = at(x + start * unit, y + (i + 1) * unit);
          put(`${corner} ${number(length * unit)} ${number(unit)} re`);
        }
      });
      put('f');
    },
    image: (image, x, y, width, height) => {
      const name = page.node.newXObject('Image', image.ref);
      put(`q ${number(width)} 0 0 ${number(height)} ${at(x, y + height)} cm ${name} Do Q`);
    },
    mark: (element, draw) => {
      if (decorative) return draw();
      put(`/${element.type} <</MCID ${tree.mark(element, page)}>> BDC`);
      draw();
      put('EMC');
    },
    artifact: (draw) => {
      if (decorative) return draw();
      decorative = true;
      put('/Artifact BMC');
      draw();
      put('EMC');
      decorative = false;
    },
    finish: () => {
      const stream = document.context.flateStream(content.join('\n'));
      page.node.set(PDFName.of('Contents'), document.context.register(stream));
      for (const { key, font } of typeface.fonts) page.node.setFontDictionary(PDFName.of(key), font.ref);
    },
  };
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < row.length; i++) {
    const last = runs.at(-1);
    if (!row[i]) continue;
    if (last && last[0] + last[1] === i) last[1]++;
    else runs.push([i, 1]);
  }
  return runs;
}

function rgb(colour: Colour): string {
  return colour.map(number).join(' ');
}

/** At most three decimals, never an exponent. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
