const CLUSTER =
  /[ฤฦ]ๅ|[\u0E01-\u0E30\u0E32\u0E33\u0E3F-\u0E46\u0E4F-\u0E5B][\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]*|[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+\u0E33?|ffi|ffl|fi|fl|[\s\S]/gu;

/**
 * Cuts text into the clusters that Thai shaping works on: a base letter with its vowel signs, tone and sara am,
 * `ฤๅ` and `ฦๅ` as one, the Latin
 * ligatures (`fi`, `ffl` …) as one, and every other character alone. Joined again they are the text in NFC.
 *
 * @example
 * ```ts
 * splitClusters('ที่น้ำ'); // ['ที่', 'น้ำ']
 * ```
 */
export function splitClusters(text: string): string[] {
  return text.normalize('NFC').match(CLUSTER) ?? [];
}

/** True for a character of the Thai block, `฿` left out: it belongs to every script. */
function isThai(character: string): boolean {
  return /[\u0E00-\u0E3E\u0E40-\u0E7F]/u.test(character);
}

/** A stretch of text that a browser would shape as one script. */
export interface ScriptRun {
  readonly text: string;
  readonly script: 'thai' | 'other';
}

/**
 * Cuts text where the script changes. Digits, blanks and punctuation belong to the script before them, and at the
 * start to the one after: so `CODE:ที่` kerns its Latin part only.
 */
export function splitScripts(text: string): ScriptRun[] {
  const runs: ScriptRun[] = [];
  let current = '';
  let script: ScriptRun['script'] | undefined;
  for (const character of text) {
    const own = isThai(character) ? 'thai' : /\p{L}/u.test(character) ? 'other' : undefined;
    if (own && script && own !== script) {
      runs.push({ text: current, script });
      current = '';
    }
    script = own ?? script;
    current += character;
  }
  if (current) runs.push({ text: current, script: script ?? 'other' });
  return runs;
}
