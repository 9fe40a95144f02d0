/** Photos and pairs of them of which the answer is known. */
export interface KnownPhotos {
  readonly name: string;
  /** Files, read beforehand: the disk is not measured. */
  readonly photos: readonly Uint8Array[];
  /** Places in `photos`. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly same: boolean }[];
}
