import type { ReactNode } from 'react';
import { part } from './parts.js';

/** Something is under way, and what. */
export function Spinner({ children }: { children: ReactNode }) {
  return (
    <p {...part('spinner')} role="status">
      <span aria-hidden="true" />
      {children}
    </p>
  );
}
