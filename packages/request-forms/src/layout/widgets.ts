import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { StructureElement, StructureTree } from './structure-tree.js';
import { BODY_SIZE } from './style.js';
import type { Typeface } from './typeface.js';

interface TextBox {
  readonly x: number;
  /** Points below the page's top, as everywhere in the layout. */
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
}

interface TickBox {
  readonly x: number;
  readonly bottom: number;
  readonly side: number;
}

/** Fields of a fillable file. What they hold at first is drawn in the form's own font; what is typed, by the reader's program. */
export interface Widgets {
  text(
    page: PDFPage,
    element: StructureElement,
    field: { readonly name: string; readonly label: string; readonly value: string },
    box: TextBox,
  ): void;
  box(
    page: PDFPage,
    element: StructureElement,
    field: { readonly name: string; readonly label: string; readonly ticked: boolean },
    box: TickBox,
  ): void;
  /** Puts the fields into the file. */
  write(): void;
}

/** Room below the baseline in a text field, and left of its text. */
const DESCENT = 5;
const INDENT = 8;
/** Printed (PDF 32000-1, table 165). */
const PRINT = 4;

export function createWidgets(document: PDFDocument, typeface: Typeface, tree: StructureTree): Widgets {
  const { context } = document;
  const fields: PDFRef[] = [];
  const drawing = (width: number, height: number, content: string, fonts = {}) =>
    context.register(
      context.flateStream(content, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, round(width), round(height)],
        Resources: { Font: fonts },
      }),
    );
  const add = (page: PDFPage, element: StructureElement, name: string, label: string, more: object) => {
    const widget = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      F: PRINT,
      P: page.ref,
      T: PDFHexString.fromText(name),
      TU: PDFHexString.fromText(label),
      ...more,
    });
    const ref = context.register(widget);
    page.node.addAnnot(ref);
    fields.push(ref);
    tree.place(element, page, ref);
  };
  return {
    text: (page, element, { name, label, value }, { x, baseline, width, height }) => {
      const size = fittingSize(value, width - 2 * INDENT, typeface);
      const { key, codes } = typeface.encode(value, { size });
      const ink = value ? `BT 0 g /${key} ${size} Tf ${INDENT} ${DESCENT} Td ${codes} Tj ET` : '';
      const fonts = Object.fromEntries(typeface.fonts.map(({ key, font }) => [key, font.ref]));
      const bottom = page.getHeight() - baseline - DESCENT;
      add(page, element, name, label, {
        FT: 'Tx',
        V: PDFHexString.fromText(value),
        DA: PDFString.of(`/Helv ${BODY_SIZE} Tf 0 g`),
        Rect: [x, bottom, x + width, bottom + height].map(round),
        AP: { N: drawing(width, height, `/Tx BMC q ${ink} Q EMC`, fonts) },
      });
    },
    box: (page, element, { name, label, ticked }, { x, bottom, side }) => {
      const low = page.getHeight() - bottom;
      const state = ticked ? 'Yes' : 'Off';
      add(page, element, name, label, {
        FT: 'Btn',
        V: state,
        AS: state,
        Rect: [x, low, x + side, low + side].map(round),
        AP: { N: { Yes: drawing(side, side, tick(side)), Off: drawing(side, side, '') } },
      });
    },
    write: () => {
      const helvetica = context.register(
        context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
      );
      const resources = { Font: { Helv: helvetica } };
      document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: fields, DR: resources }));
    },
  };
}

/** The size of running text, or smaller, so that a long value is seen whole. */
function fittingSize(value: string, room: number, typeface: Typeface): number {
  const width = typeface.widthOf(value, { size: BODY_SIZE });
  return width <= room ? BODY_SIZE : Math.floor((BODY_SIZE * room * 10) / width) / 10;
}

function tick(side: number): string {
  const points = [
    [0.2, 0.5],
    [0.42, 0.22],
    [0.84, 0.8],
  ].map((point) => point.map((part) => round(part * side)).join(' '));
  return `q 1.3 w 1 J ${points[0]} m ${points[1]} l ${points[2]} l S Q`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
