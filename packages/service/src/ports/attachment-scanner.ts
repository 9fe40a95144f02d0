/** What an antivirus says of a file. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly found: string };

/**
 * An antivirus.
 *
 * @throws MocError `attachment/scanner-unavailable` when it cannot be asked, whatever the reason: a file that was not
 * scanned is not accepted
 */
export interface AttachmentScanner {
  scan(content: AsyncIterable<Uint8Array>, options?: { signal?: AbortSignal }): Promise<ScanVerdict>;
}
