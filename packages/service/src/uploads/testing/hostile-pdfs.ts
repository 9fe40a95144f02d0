import { eicar } from '../../../../../tools/servers/clamd.mjs';
import { deflated, pdf, pdfInObjectStream, stream } from './build-pdf.js';
import { type HostileFile, latin1 } from './hostile-file.js';
import { jpeg, zip } from './hostile-images.js';
import { pdfBombs } from './pdf-bombs.js';
import { drawn, type PdfRow, planned } from './planned-pdf.js';

const ACTIVE = 'attachment/active-content';
const EMBEDDED = 'attachment/embedded-file';
const UNREADABLE = 'attachment/unreadable';
const JS = '/S /JavaScript /JS (app.alert\\(1\\))';
const annotation = (more: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${more} >>]`;

const active: readonly PdfRow[] = [
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

const embedded: readonly PdfRow[] = [
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

const encrypted: readonly PdfRow[] = [
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

const broken: readonly PdfRow[] = [
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

const fine: readonly PdfRow[] = [
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

export const hostilePdfs: readonly HostileFile[] = [
  ...active,
  ...embedded,
  ...encrypted,
  ...pdfBombs,
  ...broken,
  ...fine,
].map((row) => ({ ...row, name: `PDF: ${row.name}`, file: 'เอกสาร.pdf' }));
