import { join } from 'node:path';
import type { NextConfig } from 'next';

export default {
  // `auth.require()` answers 403 with `app/forbidden.tsx`.
  experimental: { authInterrupts: true },
  // The packages of this workspace lie above this folder.
  turbopack: { root: join(import.meta.dirname, '../../..') },
  devIndicators: false,
} satisfies NextConfig;
