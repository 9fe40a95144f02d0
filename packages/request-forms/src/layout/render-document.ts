import { PDFDocument } from '@cantoo/pdf-lib';
import type { Block } from './block.js';
import { type Emblem, placeEmblem } from './emblem.js';
import { drawFooter } from './footer.js';
import { layOut } from './lay-out.js';
import { paginate } from './paginate.js';
import { createPen } from './pen.js';
import { createStructureTree } from './structure-tree.js';
import type { PageStyle } from './style.js';
import { embedTypeface, type Faces } from './typeface.js';
import { createWidgets } from './widgets.js';

/** A document ready to print. */
export interface DocumentPlan {
  readonly title: string;
  readonly author: string;
  readonly page: PageStyle;
  readonly blocks: readonly Block[];
  /** Small text at the foot of every page, left of the page number. */
  readonly footer: string;
  /** Written as creation and modification date; without it the file states none. */
  readonly createdAt?: Date | undefined;
  readonly emblem?: Emblem | undefined;
  /** With fields that can be filled in on the screen. */
  readonly fillable?: boolean | undefined;
}

const PRODUCER = 'MOC Account SDK';

/** Blocks to PDF bytes: tagged, language th-TH, the same bytes for the same plan. */
export async function renderDocument(plan: DocumentPlan, faces: Faces): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  writeDescription(document, plan);
  const typeface = embedTypeface(document, faces);
  const tree = createStructureTree();
  const { width, height, margin } = plan.page;
  const drawEmblem = plan.emblem && (await placeEmblem(document, tree, plan.emblem, plan.page));
  const widgets = plan.fillable ? createWidgets(document, typeface, tree) : undefined;
  const context = { left: margin.left, width: width - margin.left - margin.right, typeface, tree, widgets };
  const pages = paginate(layOut(plan.blocks, context), height - margin.top - margin.bottom);
  pages.forEach((strips, i) => {
    const pen = createPen(document, document.addPage([width, height]), typeface, tree);
    if (i === 0) drawEmblem?.(pen);
    for (const { strip, top, repeated } of strips) {
      const draw = () => strip.draw(pen, margin.top + top);
      if (repeated) pen.artifact(draw);
      else draw();
    }
    drawFooter(pen, plan, { number: i + 1, count: pages.length }, typeface);
    pen.finish();
  });
  widgets?.write();
  tree.write(document);
  await typeface.embed();
  return document.save({ useObjectStreams: false });
}

function writeDescription(document: PDFDocument, { title, author, createdAt }: DocumentPlan): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('th-TH');
  document.setAuthor(author);
  document.setProducer(PRODUCER);
  document.setCreator(PRODUCER);
  if (createdAt) {
    document.setCreationDate(createdAt);
    document.setModificationDate(createdAt);
  }
}
