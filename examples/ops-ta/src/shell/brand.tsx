import { useAppText } from '../texts.js';

export function Brand() {
  const text = useAppText();
  return (
    <span className="brand">
      <img src="/icon.svg" alt="" width="36" height="36" />
      <span>
        <strong>{text('app')}</strong>
        <small>{text('ministry')}</small>
      </span>
    </span>
  );
}
