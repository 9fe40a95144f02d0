import type { CitizenAnswer, DirectoryAnswer } from './sources.js';

/** What a registry answered, with its name. */
export type CitizenFinding = CitizenAnswer & { readonly source: string };

/** What a directory answered, with its name. */
export type DirectoryFinding = DirectoryAnswer & { readonly source: string };

/** What all sources answered about one card: the material of `decide`. */
export interface Findings {
  /** Left out when no registry was asked: there is none, or the card bears no laser code. */
  readonly citizen?: CitizenFinding;
  readonly directories: readonly DirectoryFinding[];
}
