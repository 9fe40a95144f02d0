import type { AttachmentKind } from '@moc-sdk/core';

const CONTENT_TYPES: Readonly<Record<AttachmentKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** What people uploaded is only ever saved, never shown inside the app's own origin. */
export function downloadResponse(file: { bytes: Uint8Array; kind: AttachmentKind }, name: string): Response {
  return fileResponse(file, 'attachment', `${name}.${file.kind}`);
}

/** What the service printed itself may be shown. */
export function pdfResponse(bytes: Uint8Array, name: string): Response {
  return fileResponse({ bytes, kind: 'pdf' }, 'inline', `${name}.pdf`);
}

function fileResponse(
  { bytes, kind }: { bytes: Uint8Array; kind: AttachmentKind },
  disposition: 'attachment' | 'inline',
  fileName: string,
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': CONTENT_TYPES[kind],
      'content-disposition': `${disposition}; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** The bytes of an uploaded form field. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
