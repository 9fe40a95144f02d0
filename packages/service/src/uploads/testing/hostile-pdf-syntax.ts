import { deflateRawSync, deflateSync } from 'node:zlib';
import { deflated, type PdfPlan, pdf, pdfInObjectStream, stream } from './build-pdf.js';
import { type HostileFile, latin1 } from './hostile-file.js';

type Row = Pick<HostileFile, 'name' | 'expect' | 'make'>;

const planned = (name: string, expect: HostileFile['expect'], plan: PdfPlan): Row => ({
  name,
  expect,
  make: () => pdf(plan),
});
const ACTIVE = 'attachment/active-content';
const COMPLEX = 'attachment/too-complex';
const UNREADABLE = 'attachment/unreadable';
const LAUNCH = '<< /S /Launch /F (cmd.exe) >>';
const link = (address: string) => ({
  page: `/Annots [<< /Type /Annot /Rect [0 0 9 9] /Subtype /Link /A << /S /URI /URI ${address} >> >>]`,
});
const drawn = { page: '/Resources << /XObject << /X 10 0 R >> >>', content: '/X Do' };
const gray =
  '/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';
const picture = (name: string, more: string) =>
  planned(name, COMPLEX, { ...drawn, more: [stream(`${gray} ${more}`, deflateSync(Buffer.alloc(64)))] });

/** An object stream that starts a program, with its dictionary, its data and what stands between written as told. */
function hidden(dictionary: string, data: Buffer, lead = '\nstream\n'): Buffer {
  const text = '20 0 ';
  const head = `<< /Type /ObjStm /N 1 /First ${text.length} /Length ${data.length} ${dictionary} >>${lead}`;
  const part = Buffer.concat([latin1(head), data, latin1('\nendstream')]);
  return pdf({ catalog: '/OpenAction 20 0 R', more: [part] });
}
const inside = latin1(`20 0 ${LAUNCH}`);
/** zlib (RFC 1950) with a header and a checksum as told. */
const zlib = (header: readonly [number, number], raw: Buffer, sum: readonly number[] = [0, 0, 0, 0]) =>
  Buffer.concat([Buffer.from(header), raw, Buffer.from(sum)]);
const FLATE = '/Filter /FlateDecode';
const veiled = (name: string, expect: HostileFile['expect'], make: () => Buffer): Row => ({
  name: `a program in an object stream ${name}`,
  expect,
  make,
});
/** An uncompressed block of deflate (RFC 1951, 3.2.4) that is not the last, and then nothing that deflate knows. */
const broken = () => {
  const block = Buffer.from([0, inside.length, 0, ~inside.length & 0xff, 0xff]);
  return Buffer.concat([block, inside, Buffer.from([0xff, 0xff, 0xff])]);
};

const objectStreams: readonly Row[] = [
  veiled('behind a comment', ACTIVE, () => hidden(FLATE, deflateSync(inside), ' % harmless\nstream\n')),
  veiled('behind many blanks', ACTIVE, () => hidden(FLATE, deflateSync(inside), `${' '.repeat(40)}stream\n`)),
  veiled('that begins on the next line', ACTIVE, () => hidden(FLATE, deflateSync(inside), '\nstream  \n')),
  veiled('behind a word', COMPLEX, () => hidden(FLATE, deflateSync(inside), '\nstream is here\n')),
  veiled('with a wrong checksum', ACTIVE, () => hidden(FLATE, zlib([0x78, 0x9c], deflateRawSync(inside)))),
  veiled('with a window that zlib does not know', ACTIVE, () =>
    hidden(FLATE, zlib([0xf8, 0x00], deflateRawSync(inside))),
  ),
  veiled('that breaks after it', UNREADABLE, () => hidden(FLATE, zlib([0x78, 0x9c], broken()))),
  veiled('behind a word that seems to end it', ACTIVE, () => {
    const text = '20 18 ';
    const body = latin1(`${text}(endstream endobj) ${LAUNCH}`);
    const part = stream(`/Type /ObjStm /N 1 /First ${text.length}`, body);
    return pdf({ catalog: '/OpenAction 20 0 R', more: [part] });
  }),
  veiled('in hex, behind a word that seems to end it', ACTIVE, () => {
    const hex = `${latin1('   ').toString('hex')} endstream ${inside.toString('hex')}>`;
    return hidden('/Filter /ASCIIHexDecode', latin1(hex));
  }),
  veiled('with its filter said twice', COMPLEX, () =>
    hidden('/Filter /ASCIIHexDecode /Filter /FlateDecode', deflateSync(inside)),
  ),
  veiled('with its filter by a reference to two things', COMPLEX, () =>
    Buffer.concat([
      latin1('%PDF-1.7\n30 0 obj\n<< /Predictor 1 >>\nendobj\n30 0 obj\n<< /Predictor 12 >>\nendobj\n'),
      hidden('/Filter /FlateDecode /DecodeParms 30 0 R', deflateSync(inside)),
    ]),
  ),
];

const images: readonly Row[] = [
  picture('an image whose width is said twice', '/Width 8 /Height 60000 /Width 60000'),
  picture('an image whose width is said in short, too', '/Width 8 /W 60000 /Height 60000'),
  picture('an image whose width is written oddly', '/Width 6-0000 /Height 60000'),
  picture('an image whose width is a power', '/Width 6E4 /Height 60000'),
  planned('an image whose width lies behind a comment', COMPLEX, {
    ...drawn,
    more: [
      stream(`${gray} /Width 30 0 R /Height 60000`, deflateSync(Buffer.alloc(64))),
      'null endobj 30 0 % \nobj 60000',
    ],
  }),
  planned('rows of two thousand million pixels', COMPLEX, {
    more: [
      stream('/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>', deflateSync('x')),
    ],
  }),
  planned('a stream whose data begins on the next line', COMPLEX, {
    more: [
      Buffer.concat([
        latin1('<< /Filter /FlateDecode >>\nstream \t\n'),
        deflateSync(Buffer.alloc(100 << 20)),
        latin1('\nendstream'),
      ]),
    ],
  }),
];

const links: readonly Row[] = [
  planned('a link to a script, by reference', ACTIVE, { ...link('10 0 R'), more: ['(ms-msdt:/id x)'] }),
  planned('a link to a share, by reference', ACTIVE, {
    ...link('10 0 R'),
    more: ['(\\\\\\\\host\\\\share)'],
  }),
  planned('a link to a share, the other way', ACTIVE, link('(//host/share)')),
  planned('a link behind thousands of blanks', ACTIVE, link(`(${' '.repeat(5_000)}javascript:alert)`)),
  planned('a link to a script in UTF-8', ACTIVE, link('<EFBBBF6A6176617363726970743A31>')),
  planned(
    'a link to a script in UTF-16',
    ACTIVE,
    link('<FEFF006A006100760061007300630072006900700074003A0031>'),
  ),
  planned('a thread of another document', ACTIVE, {
    page: '/Annots [<< /Type /Annot /Rect [0 0 9 9] /Subtype /Link /A << /S /Thread /F (x.pdf) /D 0 >> >>]',
  }),
];

const tables: readonly Row[] = [
  {
    name: 'a table that says it has two thousand million rows',
    expect: UNREADABLE,
    make: () =>
      Buffer.concat([
        latin1('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
        latin1(
          '6 0 obj\n<< /Type /XRef /Size 2000000000 /W [1 8 8] /Root 1 0 R /Length 0 >>\nstream\n\nendstream\nendobj\n',
        ),
        latin1('startxref\n47\n%%EOF\n'),
      ]),
  },
  planned('tables that point at each other', 'accepted', { trailer: '/Prev 20' }),
  {
    name: 'shorter than it says, by a negative length',
    expect: 'accepted',
    make: () => latin1(pdf().toString('latin1').replace('/Length 17', '/Length -7')),
  },
  {
    name: 'a program in a revision that a later one hides',
    expect: ACTIVE,
    make: () => {
      const whole = pdf({ catalog: `/OpenAction ${LAUNCH}` });
      const later = '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
      return Buffer.concat([
        whole,
        latin1(`${later}xref\n1 1\n${String(whole.length).padStart(10, '0')} 00000 n \n`),
        latin1(`trailer\n<< /Size 2000 /Root 1 0 R >>\nstartxref\n${whole.length + later.length}\n%%EOF\n`),
      ]);
    },
  },
  {
    name: 'a program in an object stream that another one carries on',
    expect: ACTIVE,
    make: () =>
      pdfInObjectStream({ more: [deflated('/Type /ObjStm /N 1 /First 5 /Extends 5 0 R', `20 0 ${LAUNCH}`)] }),
  },
];

export const hostilePdfSyntax: readonly HostileFile[] = [
  ...objectStreams,
  ...images,
  ...links,
  ...tables,
].map((row) => ({ ...row, name: `PDF: ${row.name}`, file: 'เอกสาร.PDF' }));
