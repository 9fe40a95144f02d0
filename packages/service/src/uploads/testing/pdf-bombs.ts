import { deflateSync } from 'node:zlib';
import { deflated, stream } from './build-pdf.js';
import { latin1 } from './hostile-file.js';
import { drawn, type PdfRow, planned } from './planned-pdf.js';

const COMPLEX = 'attachment/too-complex';
const PIXELS = 'attachment/too-many-pixels';
const image = (more: string) => `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray ${more}`;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576);

/** Small files that ask a reader for much time or memory. */
export const pdfBombs: readonly PdfRow[] = [
  planned('drawing instructions that unfold to 100 MB', COMPLEX, {
    page: '/Group 10 0 R',
    more: [deflated('', zeros(100))],
  }),
  planned('packed twice', COMPLEX, {
    more: [stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(zeros(64))))],
  }),
  planned('a dozen filters', COMPLEX, {
    more: [stream(`/Filter [${'/ASCIIHexDecode '.repeat(12)}]`, '41>')],
  }),
  planned('many streams that unfold to 600 MB together', COMPLEX, {
    more: Array.from({ length: 20 }, () => deflated('', zeros(30))),
  }),
  planned('an object stream that unfolds to 40 MB', COMPLEX, {
    more: [deflated('/Type /ObjStm /N 1 /First 4', zeros(40))],
  }),
  planned('LZW that unfolds without end', COMPLEX, {
    more: [stream('/Filter /LZWDecode', lzwBomb())],
  }),
  planned('run lengths that unfold without end', COMPLEX, {
    more: [stream('/Filter /RunLengthDecode', Buffer.alloc(1_000_000, 129))],
  }),
  planned('an image that says 50,000 × 50,000', PIXELS, {
    ...drawn,
    more: [deflated(image('/Width 50000 /Height 50000 /BitsPerComponent 1'), 'x')],
  }),
  planned('a JPEG that is larger than it says', PIXELS, {
    ...drawn,
    more: [
      stream(
        image('/Width 8 /Height 8 /BitsPerComponent 8 /Filter /DCTDecode'),
        latin1(
          '\u00ff\u00d8\u00ff\u00c0\u0000\u000b\u0008\u00ff\u00ff\u00ff\u00ff\u0001\u0001\u0011\u0000\u00ff\u00d9',
        ),
      ),
    ],
  }),
  planned('a fax of 60,000 columns', PIXELS, {
    ...drawn,
    more: [
      stream(
        image(
          '/Width 8 /Height 8 /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>',
        ),
        'x',
      ),
    ],
  }),
  planned('a JBIG2 page of 60,000 × 60,000', PIXELS, {
    ...drawn,
    more: [
      stream(image('/Width 8 /Height 8 /BitsPerComponent 1 /Filter /JBIG2Decode'), jbig2Page(60_000, 60_000)),
    ],
  }),
  planned('a JPEG 2000 of 60,000 × 60,000', PIXELS, {
    ...drawn,
    more: [stream(image('/Width 8 /Height 8 /Filter /JPXDecode'), jpxHead(60_000, 60_000))],
  }),
  planned('a huge image inside the drawing instructions', PIXELS, {
    content: 'BI /W 50000 /H 50000 /BPC 1 /CS /G ID x EI',
  }),
  planned('a thousand large images', COMPLEX, {
    more: Array.from({ length: 30 }, () =>
      stream(image('/Width 6000 /Height 6000 /BitsPerComponent 1 /Filter /CCITTFaxDecode'), 'x'),
    ),
  }),
  planned('forms that draw each other ten times, ten levels deep', COMPLEX, {
    page: '/Resources << /XObject << /X 10 0 R >> >>',
    content: '/X Do '.repeat(10),
    more: Array.from({ length: 12 }, (_, level) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${11 + level} 0 R >> >>`,
        level === 11 ? '0 0 m 1 1 l S' : '/X Do '.repeat(10),
      ),
    ),
  }),
  planned('lists a thousand levels deep', COMPLEX, { more: ['['.repeat(1_000) + ']'.repeat(1_000)] }),
  planned('dictionaries ten thousand levels deep', COMPLEX, { more: ['<</A'.repeat(10_000)] }),
  planned('a million words', COMPLEX, { more: [`[${'1 '.repeat(4_500_000)}]`] }),
  planned('sixty thousand objects', COMPLEX, { more: Array.from({ length: 60_000 }, () => 'null') }),
];

/** Codes that make every later code stand for a longer run. */
function lzwBomb(): Buffer {
  const bits: string[] = [(256).toString(2).padStart(9, '0'), '0'.repeat(9)];
  let next = 258;
  for (let turn = 0; turn < 60_000; turn += 1) {
    const width = next >= 2_047 ? 12 : next >= 1_023 ? 11 : next >= 511 ? 10 : 9;
    bits.push(Math.min(next, 4_095).toString(2).padStart(width, '0'));
    if (next < 4_096) next += 1;
  }
  const text = bits.join('');
  return Buffer.from(text.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

function jbig2Page(width: number, height: number): Buffer {
  const segment = Buffer.alloc(11 + 19);
  segment.writeUInt8(48, 4);
  segment.writeUInt8(1, 6);
  segment.writeUInt32BE(19, 7);
  segment.writeUInt32BE(width, 11);
  segment.writeUInt32BE(height, 15);
  return segment;
}

function jpxHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(47);
  head.writeUInt32BE(0xff4fff51, 0);
  head.writeUInt16BE(41, 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  return head;
}
