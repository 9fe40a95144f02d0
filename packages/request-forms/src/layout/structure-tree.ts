import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';

type StructureType = 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Sect' | 'Form';

/** An element of the document's logical structure, as screen readers walk it. */
export interface StructureElement {
  readonly type: StructureType | 'Document';
  readonly alt?: string;
  readonly children: (StructureElement | MarkedContent | PlacedObject)[];
}

/** A stretch of a page's content that belongs to an element. */
interface MarkedContent {
  readonly page: PDFPage;
  readonly id: number;
}

/** An annotation that belongs to an element: a field of a form. */
interface PlacedObject {
  readonly page: PDFPage;
  readonly object: PDFRef;
}

/** Grows while blocks are laid out and drawn; {@link StructureTree.write} puts it into the file. */
export interface StructureTree {
  element(type: StructureType, parent?: StructureElement, alt?: string): StructureElement;
  /** Gives content on a page its number inside the element. */
  mark(element: StructureElement, page: PDFPage): number;
  /** Gives an annotation on a page to the element. */
  place(element: StructureElement, page: PDFPage, object: PDFRef): void;
  write(document: PDFDocument): void;
}

export function createStructureTree(): StructureTree {
  const root: StructureElement = { type: 'Document', children: [] };
  const owners = new Map<PDFPage, StructureElement[]>();
  const placed: [PDFRef, StructureElement][] = [];
  return {
    element: (type, parent = root, alt) => {
      const element: StructureElement = { type, children: [], ...(alt === undefined ? {} : { alt }) };
      parent.children.push(element);
      return element;
    },
    mark: (element, page) => {
      const onPage = owners.get(page) ?? [];
      owners.set(page, onPage);
      onPage.push(element);
      element.children.push({ page, id: onPage.length - 1 });
      return onPage.length - 1;
    },
    place: (element, page, object) => {
      element.children.push({ page, object });
      placed.push([object, element]);
    },
    write: (document) => writeTree(document, root, owners, placed),
  };
}

/** PDF 32000-1, 14.7: the tree's root, its elements, and for each page the element of every marked stretch. */
function writeTree(
  document: PDFDocument,
  root: StructureElement,
  owners: ReadonlyMap<PDFPage, readonly StructureElement[]>,
  placed: readonly [PDFRef, StructureElement][],
): void {
  const { context } = document;
  const treeRef = context.nextRef();
  const refs = new Map<StructureElement, PDFRef>();
  const top = writeElement(document, root, treeRef, refs);
  const numbers: (number | PDFRef)[] = [];
  [...owners].forEach(([page, elements], i) => {
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const ownersOfPage = elements.map((element) => refs.get(element) ?? top);
    numbers.push(i, context.register(context.obj(ownersOfPage)));
  });
  placed.forEach(([object, element], i) => {
    const key = owners.size + i;
    context.lookup(object, PDFDict).set(PDFName.of('StructParent'), context.obj(key));
    numbers.push(key, refs.get(element) ?? top);
  });
  const parents = context.register(context.obj({ Nums: numbers }));
  context.assign(
    treeRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: parents,
      ParentTreeNextKey: owners.size + placed.length,
    }),
  );
  document.catalog.set(PDFName.of('StructTreeRoot'), treeRef);
  document.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

function writeElement(
  document: PDFDocument,
  element: StructureElement,
  parent: PDFRef,
  refs: Map<StructureElement, PDFRef>,
): PDFRef {
  const { context } = document;
  const ref = context.nextRef();
  refs.set(element, ref);
  const kids = element.children.map((child) =>
    'type' in child
      ? writeElement(document, child, ref, refs)
      : 'object' in child
        ? context.obj({ Type: 'OBJR', Pg: child.page.ref, Obj: child.object })
        : context.obj({ Type: 'MCR', Pg: child.page.ref, MCID: child.id }),
  );
  const dictionary = context.obj({ Type: 'StructElem', S: element.type, P: parent, K: kids });
  if (element.alt !== undefined) dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
  if (element.type === 'TH') dictionary.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: 'Column' }));
  context.assign(ref, dictionary);
  return ref;
}
