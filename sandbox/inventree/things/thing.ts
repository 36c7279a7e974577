/** Something that settings can point at, as the server answers it. */
export type Thing = { readonly pk: number } & Readonly<Record<string, unknown>>;

/** The rows numbered from one. */
export function numbered<Row extends object>(rows: readonly Row[]): (Row & { readonly pk: number })[] {
  return rows.map((row, index) => ({ pk: index + 1, ...row }));
}
