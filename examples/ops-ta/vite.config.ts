import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { pdfjsFiles } from './vite-pdfjs.js';

/** The web app. Built into `dist/web`, from where the server of this example serves it. */
export default defineConfig({
  plugins: [react(), pdfjsFiles()],
  resolve: { conditions: ['@moc-sdk/source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page's CSP takes nothing from data: addresses
  },
  server: { proxy: { '/api': 'http://localhost:4000', '/auth': 'http://localhost:4000' } },
});
