/** One value of a table that leaves the panel: text, or a number written out exactly. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  /** A decimal string, so that no float ever stands between figure and file. */
  | { readonly is: 'number'; readonly decimal: string };

export const text = (value: string): Cell => ({ is: 'text', text: value });
export const number = (value: number | string): Cell => ({ is: 'number', decimal: String(value) });

/** A sheet of a workbook, or a block of a CSV file. */
export interface Table {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
