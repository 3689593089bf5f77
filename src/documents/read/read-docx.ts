import mammoth from 'mammoth';
import type { Block, ReportDocument, TableRow } from '../document';
import { withoutContents } from './contents';
import type { Line } from './line';

/** What mammoth gives of a document before it becomes HTML: the parts of it we read. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly styleName?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * A report in Word's format, with its tables; merged cells hold their text once. Tracked insertions count, deletions do not. Throws what mammoth throws
 * on bytes that are no .docx.
 */
export async function documentOfDocx(bytes: Uint8Array): Promise<ReportDocument> {
  let root: Node | undefined;
  const keep = (node: Node): Node => (root = node);
  await mammoth.convertToHtml(input(bytes), { transformDocument: keep, convertImage: NO_IMAGE });
  return { blocks: blocksOf(root?.children ?? []) };
}

/** Images are not looked at, so none is decoded. */
const NO_IMAGE = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/** Node's mammoth reads a Buffer, the browser's an ArrayBuffer. */
function input(bytes: Uint8Array): { buffer: Buffer } | { arrayBuffer: ArrayBuffer } {
  if (typeof Buffer !== 'undefined') return { buffer: Buffer.from(bytes) };
  return { arrayBuffer: bytes.slice().buffer };
}

function blocksOf(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let texts: Line[] = [];
  let paragraphs = 0;
  let tables = 0;
  const endTexts = (): void => {
    for (const { text, place } of withoutContents(texts))
      if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim(), place });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      paragraphs += 1;
      if (/^toc\b/i.test(node.styleName ?? '')) continue;
      for (const text of textOf(node).split('\n'))
        texts.push({ text, place: { kind: 'paragraph', paragraph: paragraphs } });
    } else if (node.type === 'table') {
      endTexts();
      tables += 1;
      blocks.push({ kind: 'table', rows: rowsOf(node, tables) });
    }
  }
  endTexts();
  return blocks;
}

function rowsOf(table: Node, number: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  /** How many rows more a merged cell covers of each column. */
  const covered: number[] = [];
  for (const row of table.children ?? []) {
    const cells: string[] = [];
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length]! -= 1;
        cells.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skip();
      const text = (cell.children ?? []).map(textOf).join('\n').trim();
      for (let column = 0; column < (cell.colSpan ?? 1); column += 1) {
        covered[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? text : '');
      }
    }
    skip();
    rows.push({ cells, place: { kind: 'row', table: number, row: rows.length + 1 } });
  }
  return rows;
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  // A table within a cell is read as the text of the cell.
  return (node.children ?? []).map(textOf).join(node.type === 'tableRow' ? ' ' : '');
}
