import { html, type Markup, trusted } from '../layout/markup.js';

/**
 * The badge of ministry personnel, drawn for this emulator: a rosette with a tick. It shows no emblem of the state or of
 * the ministry.
 */
export function badge(label: string): Markup {
  return html`<svg viewBox="0 0 120 140" role="img" aria-label="${label}">${trusted(DRAWING)}</svg>`;
}

const petals = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6;
  const x = (60 + 44 * Math.cos(angle)).toFixed(1);
  const y = (56 + 44 * Math.sin(angle)).toFixed(1);
  return `<circle cx="${x}" cy="${y}" r="12" fill="#b8892f"/>`;
}).join('');

const DRAWING = `<path d="M38 88 26 136l20-9 14 13 2-44z" fill="#1d4e9e"/><path d="M82 88l12 48-20-9-14 13-2-44z" fill="#14264d"/>
${petals}<circle cx="60" cy="56" r="46" fill="#b8892f"/><circle cx="60" cy="56" r="40" fill="#fff"/><circle cx="60" cy="56" r="36" fill="#14264d"/>
<path d="M43 57l12 12 23-26" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
