/** Drafts of this tab, so that a session that ends while somebody writes costs them nothing. Text only, never a file. */
const PREFIX = 'moc.draft.';

/** What was written under a name; `{}` where there is nothing, or nothing that can be read. */
export function readDraft(name: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{}');
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {}; // a browser that keeps nothing, or text of another version
  }
}

export function writeDraft(name: string, draft: Readonly<Record<string, unknown>>): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // a browser that keeps nothing: the form works without
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // nothing was kept
  }
}

/** True when some form of this tab was left half written. */
export function hasDrafts(): boolean {
  return draftKeys().length > 0;
}

/** Forgets what was half written in this tab. For the moment somebody signs out. */
export function forgetDrafts(): void {
  for (const key of draftKeys()) sessionStorage.removeItem(key);
}

function draftKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}
