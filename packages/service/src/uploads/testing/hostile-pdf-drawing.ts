import { deflated, type PdfPlan, pdf, stream } from './build-pdf.js';
import type { HostileFile } from './hostile-file.js';

const COMPLEX = 'attachment/too-complex';
const planned = (name: string, expect: HostileFile['expect'], plan: PdfPlan) => ({
  name,
  expect,
  make: () => pdf(plan),
});
const coloured = (name: string, expect: HostileFile['expect'], space: string, more: PdfPlan['more'] = []) =>
  planned(name, expect, {
    page: `/Resources << /ColorSpace << /C ${space} >> >>`,
    content: '/C cs 1 sc 0 0 9 9 re f',
    more: [...more],
  });
const shaded = (name: string, expect: HostileFile['expect'], more: PdfPlan['more']) =>
  planned(name, expect, {
    page: '/Resources << /Shading << /S 10 0 R >> >>',
    content: '/S sh',
    more: more ?? [],
  });
const written = (name: string, expect: HostileFile['expect'], more: PdfPlan['more']) =>
  planned(name, expect, {
    page: '/Resources << /Font << /F 10 0 R >> >>',
    content: 'BT /F 9 Tf (aaaa) Tj ET',
    more: more ?? [],
  });
const sampled = (size: string) =>
  `/FunctionType 0 /Domain [0 1 0 1 0 1] /Range [0 1 0 1 0 1] /Size [${size}] /BitsPerSample 8`;

const colours = [
  coloured('a palette of a thousand million colours', 'accepted', '[/Indexed /DeviceRGB 1000000000 (abc)]'),
  coloured(
    'a palette of a thousand million colours in a stream',
    'accepted',
    '[/Indexed /DeviceRGB 1000000000 10 0 R]',
    [stream('', 'abc')],
  ),
  coloured('a colour function of a thousand million samples', COMPLEX, '[/Separation /A /DeviceRGB 10 0 R]', [
    deflated(sampled('1000 1000 1000'), 'x'),
  ]),
  coloured('colours made of themselves', 'accepted', '10 0 R', ['[/Indexed 10 0 R 1 (abc)]']),
];

const shadings = [
  shaded('a shading by a function of a thousand million samples', 'accepted', [
    '<< /ShadingType 1 /ColorSpace /DeviceRGB /Function 11 0 R >>',
    deflated(sampled('1000 1000 1000'), 'x'),
  ]),
  shaded('a net of twenty million corners', COMPLEX, [
    deflated(
      '/ShadingType 5 /ColorSpace /DeviceGray /BitsPerCoordinate 1 /BitsPerComponent 1 /VerticesPerRow 2 /Decode [0 1 0 1 0 1]',
      Buffer.alloc(20 << 20),
    ),
  ]),
  planned('patterns that are drawn with themselves', COMPLEX, {
    page: '/Resources << /Pattern << /P 10 0 R >> >>',
    content: '/Pattern cs /P scn 0 0 9 9 re f',
    more: [
      stream(
        '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1 /Resources << /Pattern << /P 10 0 R >> >>',
        '/Pattern cs /P scn 0 0 9 9 re f',
      ),
    ],
  }),
];

const cmap = (range: string) =>
  `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${range} endcmap`;
const composite = (encoding: string, more = '') =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding ${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> ${more} >>] >>`;
const ranges = () =>
  Array.from({ length: 50 }, (_, at) => {
    const start = (at * 0x1000000).toString(16).padStart(8, '0');
    const end = (at * 0x1000000 + 0xfffffe).toString(16).padStart(8, '0');
    return `1 begincidrange <${start}> <${end}> 0 endcidrange`;
  }).join(' ');

const fonts = [
  written('a font of eight hundred million characters', 'accepted', [
    composite('11 0 R'),
    deflated('/Type /CMap /CMapName /A', cmap(ranges())),
  ]),
  written('a font of two thousand million widths', 'accepted', [
    composite('/Identity-H', '/W [0 2147483647 500]'),
  ]),
  written('a font that is drawn with itself', 'accepted', [
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 11 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /F 10 0 R >> >> >>',
    stream('', 'BT /F 9 Tf (aaaa) Tj ET'),
  ]),
];

const sheets = [
  planned('a page of kilometres', COMPLEX, { page: '/MediaBox [0 0 2147483647 2147483647]' }),
  planned('a page as long as a street', COMPLEX, { page: '/MediaBox [0 0 1 10000000]' }),
  planned('a page whose unit is a kilometre', COMPLEX, { page: '/UserUnit 3000000' }),
  planned('the largest page that there is', 'accepted', { page: '/MediaBox [0 0 14400 14400]' }),
  planned('a hundred thousand notes on a page', COMPLEX, {
    page: `/Annots [${'<</Subtype/Text/Rect[0 0 9 9]/Contents(a)>>'.repeat(100_000)}]`,
  }),
  planned('a chapter list that has no end', 'accepted', {
    catalog: '/Outlines << /First 10 0 R /Last 10 0 R >>',
    more: ['<< /Title (a) /First 10 0 R /Next 10 0 R >>'],
  }),
];

export const hostilePdfDrawing: readonly HostileFile[] = [...colours, ...shadings, ...fonts, ...sheets].map(
  (row) => ({ ...row, name: `PDF: ${row.name}`, file: 'a.pdf' }),
);
