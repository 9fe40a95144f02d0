import { deflateSync } from 'node:zlib';
import { deflated, type PdfPlan, pdf, pdfInObjectStream, stream } from './build-pdf.js';
import { eicar, type HostileFile, latin1 } from './hostile-file.js';
import { jpeg, zip } from './hostile-images.js';

type Row = Pick<HostileFile, 'name' | 'expect' | 'make'>;

const planned = (name: string, expect: HostileFile['expect'], plan: PdfPlan): Row => ({
  name,
  expect,
  make: () => pdf(plan),
});
const ACTIVE = 'attachment/active-content';
const EMBEDDED = 'attachment/embedded-file';
const COMPLEX = 'attachment/too-complex';
const UNREADABLE = 'attachment/unreadable';
const JS = '/S /JavaScript /JS (app.alert\\(1\\))';
const annotation = (more: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${more} >>]`;
const image = (more: string) => `/Type /XObject /Subtype /Image /ColorSpace /DeviceGray ${more}`;
const drawn = { page: '/Resources << /XObject << /X 10 0 R >> >>', content: '/X Do' };
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576);

const active: readonly Row[] = [
  planned('a script when it opens', ACTIVE, { catalog: `/OpenAction << ${JS} >>` }),
  planned('a script when it opens, by reference', ACTIVE, {
    catalog: '/OpenAction 10 0 R',
    more: [`<< ${JS} >>`],
  }),
  planned('a script in a stream', ACTIVE, {
    catalog: '/OpenAction << /S /JavaScript /JS 10 0 R >>',
    more: [deflated('', 'app.alert(1)')],
  }),
  planned('a script whose names are written in hex', ACTIVE, {
    catalog: '/OpenAction << /S /J#61vaScript /J#53 (1) >>',
  }),
  planned('a kind of action by reference', ACTIVE, {
    catalog: '/OpenAction << /S 10 0 R >>',
    more: ['/JavaScript'],
  }),
  planned('a script among the names', ACTIVE, {
    catalog: `/Names << /JavaScript << /Names [(a) << ${JS} >>] >> >>`,
  }),
  planned('a script of a page', ACTIVE, { page: `/AA << /O << ${JS} >> >>` }),
  planned('a script of the document, when it closes', ACTIVE, { catalog: `/AA << /WC << ${JS} >> >>` }),
  planned('a script of an annotation', ACTIVE, { page: annotation(`/Subtype /Link /A << ${JS} >>`) }),
  planned('a script of a form field', ACTIVE, {
    catalog: `/AcroForm << /Fields [<< /FT /Tx /T (a) /AA << /K << ${JS} >> >> >>] >>`,
  }),
  planned('a script behind a harmless action', ACTIVE, {
    catalog: `/OpenAction << /S /GoTo /D [1000 0 R /Fit] /Next << ${JS} >> >>`,
  }),
  planned('a script that nothing points at', ACTIVE, { more: [`<< ${JS} >>`] }),
  planned('a script behind a comment', ACTIVE, {
    more: ['<< /S % harmless\n/JavaScript\n/JS (1) >>'],
  }),
  planned('starts a program', ACTIVE, { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
  planned('sends a form', ACTIVE, {
    page: annotation('/Subtype /Link /A << /S /SubmitForm /F (http://x.example) >>'),
  }),
  planned('imports data', ACTIVE, { page: annotation('/Subtype /Link /A << /S /ImportData /F (x) >>') }),
  planned('opens another document', ACTIVE, { page: annotation('/Subtype /Link /A << /S /GoToR /F (x) >>') }),
  planned('a link to a file', ACTIVE, {
    page: annotation('/Subtype /Link /A << /S /URI /URI (file:///etc/passwd) >>'),
  }),
  planned('a link to a script', ACTIVE, {
    page: annotation('/Subtype /Link /A << /S /URI /URI (java\\nscript:1) >>'),
  }),
  planned('a link to a share', ACTIVE, {
    page: annotation('/Subtype /Link /A << /S /URI /URI (\\\\\\\\host\\\\share) >>'),
  }),
  planned('a link to a file, by reference', ACTIVE, {
    page: annotation('/Subtype /Link /A << /S /URI /URI 10 0 R >>'),
    more: ['(file:///etc/passwd)'],
  }),
  planned('a film', ACTIVE, { page: annotation('/Subtype /Screen /A << /S /Rendition >>') }),
  planned('a 3D model', ACTIVE, { page: annotation('/Subtype /3D') }),
  planned('rich media', ACTIVE, { page: annotation('/Subtype /RichMedia') }),
  planned('an XFA form', ACTIVE, {
    catalog: '/AcroForm << /Fields [] /XFA 10 0 R >>',
    more: [deflated('', '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')],
  }),
  planned('a stream that lies in another file', ACTIVE, { more: [stream('/F (secret.txt)', '')] }),
  {
    name: 'a script in an object stream',
    expect: ACTIVE,
    make: () => pdfInObjectStream({ catalog: `/OpenAction << ${JS} >>` }),
  },
  {
    name: 'a script in an object stream that is not packed',
    expect: ACTIVE,
    make: () => pdfInObjectStream({ catalog: `/OpenAction << ${JS} >>` }, false),
  },
  {
    name: 'a script in a later version of the document',
    expect: ACTIVE,
    make: () => Buffer.concat([pdf(), latin1(`1 0 obj\n<< ${JS} >>\nendobj\nstartxref\n0\n%%EOF\n`)]),
  },
];

const embedded: readonly Row[] = [
  planned('a file among the names', EMBEDDED, {
    catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>',
    more: ['<< /Type /Filespec /F (a.exe) /EF << /F 11 0 R >> >>', stream('/Type /EmbeddedFile', 'MZ')],
  }),
  planned('a file pinned to a page', EMBEDDED, {
    page: annotation('/Subtype /FileAttachment /FS << /Type /Filespec >>'),
  }),
  planned('a portfolio', EMBEDDED, { catalog: '/Collection << /View /T >>' }),
  {
    name: 'a file among the names, in an object stream',
    expect: EMBEDDED,
    make: () => pdfInObjectStream({ catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
  },
  { name: 'a zip behind it', expect: EMBEDDED, make: () => Buffer.concat([pdf(), zip('a.exe', 'MZ')]) },
  {
    name: 'a zip behind it, closed by an end mark',
    expect: EMBEDDED,
    make: () => Buffer.concat([pdf(), zip('a.exe', 'MZ'), latin1('startxref\n0\n%%EOF')]),
  },
  {
    name: 'a program behind it',
    expect: UNREADABLE,
    make: () => Buffer.concat([pdf(), latin1('MZ\u0090\u0000 program')]),
  },
];

const encrypted: readonly Row[] = [
  planned('a password (RC4)', 'attachment/encrypted', {
    trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(a) (a)]`,
  }),
  planned('a password (AES)', 'attachment/encrypted', {
    trailer: '/Encrypt 10 0 R /ID [(a) (a)]',
    more: [
      `<< /Filter /Standard /V 5 /R 6 /Length 256 /P -44 /O (${'o'.repeat(48)}) /U (${'u'.repeat(48)}) /OE (${'o'.repeat(32)}) /UE (${'u'.repeat(32)}) /Perms (${'p'.repeat(16)}) /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF >>`,
    ],
  }),
  {
    name: 'a password said in a table that is a stream',
    expect: 'attachment/encrypted',
    make: () => pdfInObjectStream({ trailer: '/Encrypt 10 0 R' }),
  },
];

const bombs: readonly Row[] = [
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
  planned('an image that says 50,000 × 50,000', 'attachment/too-many-pixels', {
    ...drawn,
    more: [deflated(image('/Width 50000 /Height 50000 /BitsPerComponent 1'), 'x')],
  }),
  planned('a JPEG that is larger than it says', 'attachment/too-many-pixels', {
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
  planned('a fax of 60,000 columns', 'attachment/too-many-pixels', {
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
  planned('a JBIG2 page of 60,000 × 60,000', 'attachment/too-many-pixels', {
    ...drawn,
    more: [
      stream(image('/Width 8 /Height 8 /BitsPerComponent 1 /Filter /JBIG2Decode'), jbig2Page(60_000, 60_000)),
    ],
  }),
  planned('a JPEG 2000 of 60,000 × 60,000', 'attachment/too-many-pixels', {
    ...drawn,
    more: [stream(image('/Width 8 /Height 8 /Filter /JPXDecode'), jpxHead(60_000, 60_000))],
  }),
  planned('a huge image inside the drawing instructions', 'attachment/too-many-pixels', {
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

const broken: readonly Row[] = [
  { name: 'nothing but its first bytes', expect: UNREADABLE, make: () => latin1('%PDF-1.7\n') },
  {
    name: 'nothing but its first bytes and an end mark',
    expect: UNREADABLE,
    make: () => latin1('%PDF-1.7\nstartxref\n0\n%%EOF'),
  },
  ...[0.1, 0.5, 0.9, 0.99].map((part) => ({
    name: `cut off after ${part * 100} %`,
    expect: UNREADABLE as HostileFile['expect'],
    make: () => {
      const whole = pdf({ pages: 5 });
      return whole.subarray(0, Math.floor(whole.length * part));
    },
  })),
  {
    name: 'cut off behind the end mark of its first part',
    expect: UNREADABLE,
    make: () =>
      Buffer.concat([
        latin1('%PDF-1.7\n9 0 obj\n<< /Linearized 1 /L 999999 /N 1 >>\nendobj\n'),
        pdf().subarray(9),
      ]),
  },
  planned('no page', UNREADABLE, { pages: 0 }),
  planned('21 pages', 'attachment/too-many-pages', { pages: 21 }),
  planned('21 pages that say they are one', 'attachment/too-many-pages', { pages: 21, count: 1 }),
  planned('a page that says it is a million', 'attachment/too-many-pages', { count: 1_000_000 }),
  {
    name: 'pages that hold each other',
    expect: UNREADABLE,
    make: () => latin1(pdf().toString('latin1').replace('/Kids [1000 0 R]', '/Kids [   2 0 R]')),
  },
  {
    name: 'web page called a PDF',
    expect: 'attachment/content-mismatch',
    make: () => latin1('<html></html>'),
  },
  {
    name: 'its first bytes behind others',
    expect: 'attachment/content-mismatch',
    make: () => Buffer.concat([latin1('GIF89a'), pdf()]),
  },
  { name: 'a JPEG called a PDF', expect: 'attachment/content-mismatch', make: () => jpeg() },
];

const fine: readonly Row[] = [
  planned('a plain document', 'accepted', {}),
  planned('20 pages', 'accepted', { pages: 20 }),
  planned('a link to a web page', 'accepted', {
    page: annotation('/Subtype /Link /A << /S /URI /URI (https://www.moc.go.th/) >>'),
  }),
  planned('opens at its first page', 'accepted', { catalog: '/OpenAction [1000 0 R /Fit]' }),
  planned('a form without scripts', 'accepted', {
    catalog: '/AcroForm << /Fields [<< /FT /Tx /T (a) /V (b) >>] >>',
  }),
  { name: 'in an object stream', expect: 'accepted', make: () => pdfInObjectStream({ pages: 3 }) },
  {
    name: 'a scan of a page',
    expect: 'accepted',
    make: async () =>
      pdf({
        ...drawn,
        more: [
          stream(
            '/Type /XObject /Subtype /Image /Width 600 /Height 400 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
            await jpeg(),
          ),
        ],
      }),
  },
  {
    name: 'the antivirus test text in a stream',
    expect: 'attachment/infected',
    make: () => pdf({ more: [stream('', eicar())] }),
  },
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

export const hostilePdfs: readonly HostileFile[] = [
  ...active,
  ...embedded,
  ...encrypted,
  ...bombs,
  ...broken,
  ...fine,
].map((row) => ({ ...row, name: `PDF: ${row.name}`, file: 'เอกสาร.pdf' }));
