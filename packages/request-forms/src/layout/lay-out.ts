import type { Block } from './block.js';
import { layOutChoices } from './blocks/choices.js';
import { layOutCode } from './blocks/code.js';
import { layOutFields } from './blocks/fields.js';
import { layOutHeading } from './blocks/heading.js';
import { layOutLegend } from './blocks/legend.js';
import { layOutParagraph } from './blocks/paragraph.js';
import { layOutSignatures } from './blocks/signatures.js';
import { layOutTable } from './blocks/table.js';
import type { LayoutContext, Strip } from './strip.js';

/** Blocks as strips, from top to bottom. */
export function layOut(blocks: readonly Block[], context: LayoutContext): Strip[] {
  return blocks.flatMap((block) => layOutBlock(block, context));
}

function layOutBlock(block: Block, context: LayoutContext): Strip[] {
  switch (block.kind) {
    case 'heading':
      return layOutHeading(block, context);
    case 'paragraph':
      return layOutParagraph(block, context);
    case 'fields':
      return layOutFields(block, context);
    case 'choices':
      return layOutChoices(block, context);
    case 'table':
      return layOutTable(block, context);
    case 'signatures':
      return layOutSignatures(block, context);
    case 'code':
      return layOutCode(block, context);
    case 'legend':
      return layOutLegend(block, context);
    case 'space':
      return [{ height: block.height, blank: true, draw: () => undefined }];
  }
}
