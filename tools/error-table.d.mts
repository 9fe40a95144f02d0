/** A guide, and the codes that it tells of. */
export interface GuideOfCodes {
  readonly path: string;
  readonly areas: readonly string[];
  readonly codes: readonly string[];
}
export declare const guides: readonly GuideOfCodes[];
export declare function withErrorTable(text: string, guide: GuideOfCodes): string;
