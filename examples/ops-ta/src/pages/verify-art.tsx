/** A card with a portrait, and a shield that is still empty. Decoration. */
export function VerifyArt() {
  return (
    <svg
      className="verify-art"
      viewBox="0 0 160 110"
      width="160"
      height="110"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="16"
        y="18"
        width="104"
        height="70"
        rx="10"
        fill="var(--moc-accent-soft)"
        stroke="var(--moc-accent)"
        strokeWidth="3.5"
      />
      <circle cx="46" cy="46" r="10" fill="none" stroke="var(--moc-accent)" strokeWidth="3.5" />
      <path
        d="M30 74c2-11 8-15 16-15s14 4 16 15M76 42h30M76 56h22"
        fill="none"
        stroke="var(--moc-accent)"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <path
        d="M122 50l22 8v15c0 13-9 21-22 26-13-5-22-13-22-26V58z"
        fill="var(--moc-paper)"
        stroke="var(--moc-orange-ink)"
        strokeWidth="3.5"
        strokeDasharray="6 6"
        strokeLinejoin="round"
      />
    </svg>
  );
}
