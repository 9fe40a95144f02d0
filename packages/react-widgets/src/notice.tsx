import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icons.js';
import { part } from './parts.js';

export interface NoticeProps {
  tone: 'problem' | 'warning' | 'success' | 'calm';
  title?: string;
  children?: ReactNode;
  /** Text of the one thing to do about it. */
  action?: string;
  onAction?: () => void;
}

/** A message in its place. Problems and successes are announced to screen readers. */
export function Notice({ tone, title, children, action, onAction }: NoticeProps) {
  const role = tone === 'problem' ? 'alert' : tone === 'success' ? 'status' : undefined;
  return (
    <div {...part('notice')} data-tone={tone} role={role}>
      <Icon name={tone === 'success' ? 'check' : tone === 'calm' ? 'info' : 'warning'} />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && (
        <Button {...part('button', 'moc-quiet')} onPress={() => onAction?.()}>
          {action}
        </Button>
      )}
    </div>
  );
}
