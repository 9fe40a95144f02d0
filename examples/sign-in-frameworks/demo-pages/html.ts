const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to stand in HTML. */
export interface Html {
  readonly html: string;
}

/** HTML from a template: what is filled in is escaped, unless it is {@link Html} itself. */
export function html(texts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const filled = values.map((value) => (typeof value === 'string' ? escaped(value) : value.html));
  return { html: String.raw({ raw: texts }, ...filled) };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
