import type { Signer } from '../block.js';
import type { LayoutContext } from '../strip.js';
import {
  blankNameLine,
  centredLines,
  choicesLine,
  headingLine,
  leaderLine,
  remarkLine,
} from './signature-lines.js';
import type { Column, Slot } from './slot.js';

export const slotNames = ['heading', 'choices', 'remarks', 'signature', 'name', 'office', 'date'] as const;

export type SignerSlots = Readonly<Record<(typeof slotNames)[number], Slot>>;

const emptySlot: Slot = { height: 0, draw: () => undefined };

/** Room to sign with a pen above the dotted line. */
const SIGNING_ROOM = 18;

export function signerSlots(signer: Signer, column: Column, context: LayoutContext): SignerSlots {
  const centred = (text: string, keep: readonly string[] = []) => centredLines(text, keep, column, context);
  return {
    heading: signer.heading ? headingLine(signer.heading, column, context) : emptySlot,
    choices: signer.choices?.length ? choicesLine(signer.choices, column, context) : emptySlot,
    remarks: stacked(Array.from({ length: signer.remarkLines ?? 0 }, () => remarkLine(column))),
    signature: leaderLine('ลงชื่อ', column, context, SIGNING_ROOM),
    name: signer.name ? centred(`( ${signer.name} )`, [signer.name]) : blankNameLine(column, context),
    office: stacked([
      signer.position ? centred(`ตำแหน่ง ${signer.position}`) : leaderLine('ตำแหน่ง', column, context),
      centred(signer.role),
    ]),
    date:
      signer.date === undefined
        ? leaderLine('วันที่', column, context)
        : centred(`วันที่ ${signer.date}`, [signer.date]),
  };
}

function stacked(slots: readonly Slot[]): Slot {
  if (!slots.length) return emptySlot;
  return {
    height: slots.reduce((sum, slot) => sum + slot.height, 0),
    draw: (pen, top) => {
      let y = top;
      for (const slot of slots) {
        slot.draw(pen, y);
        y += slot.height;
      }
    },
  };
}
