/** Puts a text between the markers `<!-- name -->` and `<!-- /name -->` of a page. */
export function inPlace(page, name, text) {
  const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(<!-- /${name} -->)`);
  if (!place.test(page)) throw new Error(`The guide has no place for "${name}".`);
  return page.replace(place, (_, from, to) => `${from}\n${text}\n\n${to}`);
}

/** A Markdown table: what stands above the columns, then the rows. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
