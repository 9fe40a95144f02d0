import type { Align, Colour, TextStyle } from './style.js';

/** What a form is made of, from top to bottom. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | FieldsBlock
  | ChoicesBlock
  | TableBlock
  | SignaturesBlock
  | CodeBlock
  | LegendBlock
  | SpaceBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  readonly align?: Align;
  readonly size?: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** First-line indent in points. */
  readonly indent?: number;
  /** A dotted rule under every line, as on paper to be filled in. */
  readonly ruled?: boolean;
  /** At least so many ruled lines; the empty ones are for the pen. */
  readonly minLines?: number;
  readonly keep?: readonly string[];
  readonly style?: Partial<TextStyle>;
  readonly align?: Align;
  /** Stays on the page of what follows. */
  readonly keepWithNext?: boolean;
}

/** `label ......value......`: rows of fields, each with its share of the row's width. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly rows: readonly (readonly Field[])[];
}

export interface Field {
  readonly label: string;
  readonly value: string;
  /** Share of the row; fields of a row without one divide it evenly. */
  readonly share?: number;
  readonly keep?: readonly string[];
  /** Name of the field in a fillable file; a field without one is printed only. */
  readonly input?: string;
}

/** Boxes to tick, behind a label or in columns. */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly label?: string;
  /** How many stand side by side; without it, as many as fit. */
  readonly columns?: number;
  readonly items: readonly Choice[];
}

export interface Choice {
  readonly text: string;
  readonly ticked: boolean;
  /** A dotted line behind the text, to write on. */
  readonly leader?: boolean;
  /** Name of the box in a fillable file. */
  readonly input?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Relative widths. */
  readonly columns: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Least height of a body row in points. */
  readonly rowHeight?: number;
  /** Room between a cell's border and its text, in points. */
  readonly padding?: number;
}

export interface Cell {
  readonly lines: readonly CellLine[];
  readonly fill?: Colour;
  /** Paints a half only. */
  readonly fillPart?: 'top' | 'bottom';
}

export interface CellLine extends Partial<TextStyle> {
  readonly text: string;
  readonly align?: Align;
  /** Where the line's top stands, in points below the cell's top; without it, under the line before. */
  readonly at?: number;
}

/** Blocks to sign, side by side, never cut by a page's end. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly signers: readonly Signer[];
  /** A code in the free room left of a lone signer. */
  readonly code?: CodeBlock;
}

export interface Signer {
  /** What stands above: `ความเห็นผู้บังคับบัญชาชั้นต้น`. */
  readonly heading?: string;
  /** Boxes to tick. */
  readonly choices?: readonly string[];
  /** Dotted lines for a remark. */
  readonly remarkLines?: number;
  /** Empty: dots between brackets. */
  readonly name: string;
  /** Empty: a dotted line. */
  readonly position: string;
  readonly role: string;
  /** The date, or nothing for a rule to write on. */
  readonly date?: string;
}

/** A QR code with its caption beside it. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly content: string;
  /** Read aloud in place of the picture. */
  readonly alt: string;
  readonly caption: readonly string[];
  /** Side in points. */
  readonly size?: number;
}

export interface LegendBlock {
  readonly kind: 'legend';
  readonly items: readonly { readonly colour?: Colour; readonly sign?: string; readonly text: string }[];
}

export interface SpaceBlock {
  readonly kind: 'space';
  readonly height: number;
}
