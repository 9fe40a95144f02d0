import type { SignaturesBlock, Signer } from '../block.js';
import type { LayoutContext, Strip } from '../strip.js';
import { codeSlot } from './code.js';
import { type SignerSlots, signerSlots, slotNames } from './signer-slots.js';
import type { Column } from './slot.js';

const COLUMN_GAP = 26;
/** A lone signer stands in the right part of the page, as in a letter. */
const LONE_SHARE = 0.56;

/** Signers side by side as one strip. What belongs to a slot stands at one height for all: they sign on one line. */
export function layOutSignatures(block: SignaturesBlock, context: LayoutContext): Strip[] {
  const signers: SignerSlots[] = columnsOf(block.signers, context).map(({ signer, column }) =>
    signerSlots(signer, column, context),
  );
  const heights = slotNames.map((name) => Math.max(0, ...signers.map((slots) => slots[name].height)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const room = context.width * (1 - LONE_SHARE) - COLUMN_GAP;
  const code = block.code && codeSlot(block.code, { left: context.left, width: room }, context);
  return [
    {
      height: total,
      draw: (pen, top) => {
        code?.draw(pen, top + (total - code.height) / 2);
        let y = top;
        slotNames.forEach((name, i) => {
          for (const slots of signers) slots[name].draw(pen, y);
          y += heights[i] ?? 0;
        });
      },
    },
  ];
}

function columnsOf(signers: readonly Signer[], context: LayoutContext): { signer: Signer; column: Column }[] {
  const lone = signers.length === 1;
  const width = lone
    ? context.width * LONE_SHARE
    : (context.width - COLUMN_GAP * (signers.length - 1)) / signers.length;
  const first = lone ? context.left + context.width - width : context.left;
  return signers.map((signer, i) => ({ signer, column: { left: first + i * (width + COLUMN_GAP), width } }));
}
