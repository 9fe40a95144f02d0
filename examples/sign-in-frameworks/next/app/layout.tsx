import type { Metadata } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { STYLE } from '../../demo-pages/style';

export const metadata: Metadata = { title: 'ระบบงานตัวอย่าง · Next.js' };

const thai = localFont({
  src: [
    { path: '../../node_modules/@fontsource/sarabun/files/sarabun-thai-400-normal.woff2', weight: '400' },
    { path: '../../node_modules/@fontsource/sarabun/files/sarabun-thai-600-normal.woff2', weight: '600' },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0E00-0E7F, U+200C-200D, U+25CC' }],
  variable: '--thai',
});
const latin = localFont({
  src: [
    { path: '../../node_modules/@fontsource/sarabun/files/sarabun-latin-400-normal.woff2', weight: '400' },
    { path: '../../node_modules/@fontsource/sarabun/files/sarabun-latin-600-normal.woff2', weight: '600' },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0000-00FF, U+2000-206F' }],
  variable: '--latin',
});

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="th" className={`${thai.variable} ${latin.variable}`}>
      <head>
        <style>{STYLE}</style>
      </head>
      <body>{children}</body>
    </html>
  );
}
