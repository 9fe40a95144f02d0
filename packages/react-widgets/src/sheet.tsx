import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './icons.js';
import { part } from './parts.js';
import { useMoc } from './provider/moc-provider.js';

export interface SheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog: in the middle of a wide window, a sheet at the thumb of a narrow one. */
export function Sheet({ isOpen, title, onClose, children }: SheetProps) {
  const { texts } = useMoc();
  return (
    <ModalOverlay
      className="moc-sheet-backdrop"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="moc-sheet-frame">
        <Dialog {...part('sheet')}>
          <header>
            <Heading slot="title">{title}</Heading>
            <Button {...part('button', 'moc-icon-only')} aria-label={texts.common.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
