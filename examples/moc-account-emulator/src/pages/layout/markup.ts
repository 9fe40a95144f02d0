import { escapeHtml } from '@moc-sdk/moc-account-client/testing';

/** HTML that is safe to stand in a page. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: text is escaped, markup stays, lists are joined, nothing is nothing. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * A template of HTML in which everything that is not markup itself is escaped.
 *
 * @example
 * ```ts
 * html`<p>${'<b>'}</p>`.html; // '<p>&lt;b&gt;</p>'
 * ```
 */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const rest = parts.map((part, index) => render(part) + (texts[index + 1] ?? ''));
  return { html: (texts[0] ?? '') + rest.join('') };
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(render).join('');
}

/** HTML that was made elsewhere, as it stands. */
export function trusted(text: string): Markup {
  return { html: text };
}
