/** What a cell of a table is painted with. A cell of a sheet cannot be half one colour: `half` is a lighter orange. */
export type SheetFill = 'missing' | 'half' | 'off';

/** A date is a date in a sheet and `YYYY-MM-DD` as text. */
export interface SheetCell {
  readonly value: string | number | { readonly date: string };
  readonly fill?: SheetFill | undefined;
}

/** A table, before it is a file. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly SheetCell[]>;
}

export function text(value: string, fill?: SheetFill): SheetCell {
  return fill === undefined ? { value } : { value, fill };
}

export function count(value: number): SheetCell {
  return { value };
}
