/** An empty tray with a tick: all is done. Decoration. */
export function DoneArt() {
  return (
    <svg className="desk-art" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <ellipse cx="80" cy="108" rx="58" ry="6" fill="var(--moc-sunken)" />
      <path d="M26 66l18-34h72l18 34v30a8 8 0 0 1-8 8H34a8 8 0 0 1-8-8z" fill="var(--moc-accent-soft)" />
      <path
        d="M26 66l18-34h72l18 34v30a8 8 0 0 1-8 8H34a8 8 0 0 1-8-8zM26 66h32c2 11 10 17 22 17s20-6 22-17h32"
        fill="none"
        stroke="var(--moc-accent)"
        strokeWidth="3.500"
        strokeLinejoin="round"
      />
      <circle
        cx="80"
        cy="36"
        r="22"
        fill="var(--moc-success-soft)"
        stroke="var(--moc-success)"
        strokeWidth="3.500"
      />
      <path
        d="M70 36.500l7.500 7.500L91 29"
        fill="none"
        stroke="var(--moc-success)"
        strokeWidth="4.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A sheet under a magnifying glass: nothing was found. Decoration. */
export function NoMatchArt() {
  return (
    <svg className="desk-art" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <ellipse cx="80" cy="110" rx="52" ry="5" fill="var(--moc-sunken)" />
      <rect
        x="42"
        y="12"
        width="62"
        height="84"
        rx="8"
        fill="var(--moc-accent-soft)"
        stroke="var(--moc-accent)"
        strokeWidth="3.500"
      />
      <path
        d="M54 32h38M54 46h38M54 60h22"
        stroke="var(--moc-accent)"
        strokeWidth="3.500"
        strokeLinecap="round"
      />
      <circle cx="98" cy="70" r="21" fill="var(--moc-paper)" stroke="var(--moc-ink-quiet)" strokeWidth="4" />
      <path d="M113 86l18 18" stroke="var(--moc-ink-quiet)" strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}

/** A closed gate with a key: no way in. Decoration. */
export function DeniedArt() {
  return (
    <svg className="desk-art" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <ellipse cx="80" cy="110" rx="50" ry="5" fill="var(--moc-sunken)" />
      <path d="M56 54V38a24 24 0 0 1 48 0v16" fill="none" stroke="var(--moc-ink-quiet)" strokeWidth="6" />
      <rect
        x="42"
        y="54"
        width="76"
        height="50"
        rx="10"
        fill="var(--moc-accent-soft)"
        stroke="var(--moc-accent)"
        strokeWidth="3.500"
      />
      <circle cx="80" cy="74" r="7" fill="var(--moc-accent)" />
      <path d="M80 78v12" stroke="var(--moc-accent)" strokeWidth="5" strokeLinecap="round" />
    </svg>
  );
}
