/** Widths of pictures where they stand in a page, in CSS pixels. */
export const pictureWidths = { cell: 112, page: 760 };

/** A committed picture in a page, the dark one on dark pages. On one line, so that it can stand in a table. */
export function pictureMarkup(name: string, alt: string, width: number): string {
  const at = (theme: string) => `images/attendance/${name}.${theme}.png`;
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${at('dark')}">`;
  return `<picture>${dark}<img src="${at('light')}" alt="${alt}" width="${width}"></picture>`;
}
