import type { SignaturesBlock, Signer } from '../block.js';
import type { Pen } from '../pen.js';
import type { LayoutContext, Strip } from '../strip.js';
import { type Column, type Row, signatureRows } from './signature-rows.js';

const COLUMN_GAP = 26;
/** A lone signer stands in the right part of the page, as in a letter. */
const LONE_SHARE = 0.56;

/** Signers side by side as one strip: the same line of every signer stands at the same height. */
export function layOutSignatures(block: SignaturesBlock, context: LayoutContext): Strip[] {
  const columns = columnsOf(block.signers, context);
  const perSigner = block.signers.map((signer, i) =>
    signatureRows(signer, columns[i] ?? { left: context.left, width: context.width }, context),
  );
  const rows = Math.max(0, ...perSigner.map((own) => own.length));
  const heights = Array.from({ length: rows }, (_, i) =>
    Math.max(...perSigner.map((own) => own[own.length - rows + i]?.height ?? 0)),
  );
  return [
    {
      height: heights.reduce((sum, height) => sum + height, 0),
      draw: (pen, top) => {
        for (const own of perSigner) drawRows(pen, top, own, heights);
      },
    },
  ];
}

/** Signers with fewer rows start lower, so that all sign on one line. */
function drawRows(pen: Pen, top: number, own: readonly Row[], heights: readonly number[]): void {
  let y = top;
  heights.forEach((height, i) => {
    own[own.length - heights.length + i]?.draw(pen, y);
    y += height;
  });
}

function columnsOf(signers: readonly Signer[], context: LayoutContext): Column[] {
  if (signers.length === 1) {
    const width = context.width * LONE_SHARE;
    return [{ left: context.left + context.width - width, width }];
  }
  const width = (context.width - COLUMN_GAP * (signers.length - 1)) / signers.length;
  return signers.map((_, i) => ({ left: context.left + i * (width + COLUMN_GAP), width }));
}
