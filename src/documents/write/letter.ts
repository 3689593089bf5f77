import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun, type IParagraphOptions } from 'docx';

/** What an office hands in as a letter. */
export interface Letter {
  readonly title: string;
  /** 发文字号, where there is one. */
  readonly number?: string;
  readonly body: readonly { readonly kind: 'heading' | 'paragraph'; readonly text: string }[];
  /** Who signs, and the day, each a line at the right. */
  readonly signature: readonly string[];
}

/** GB/T 9704—2012: A4, its margins in twentieths of a point (37, 26, 35 and 28 mm). */
const MILLIMETRE = 56.7;
const MARGINS = { top: 37, right: 26, bottom: 35, left: 28 } as const;
const A4 = { width: 11_906, height: 16_838 } as const;

/** Half points: 二号 for the title, 三号 for the text. */
const TITLE_SIZE = 44;
const TEXT_SIZE = 32;
/** Twentieths of a point: 22 lines of 28 points on a page. */
const LINE = 560;
/** Two characters of the text. */
const INDENT = 640;

/** Fonts are named, not held: where one is missing the reader's machine takes its own. */
const FONTS = { title: '方正小标宋简体', heading: '黑体', text: '仿宋_GB2312', number: '仿宋_GB2312' } as const;

/** A letter as a Word document in the form of official documents. */
export async function docxOfLetter({ title, number, body, signature }: Letter): Promise<Uint8Array> {
  const margin = Object.fromEntries(Object.entries(MARGINS).map(([side, mm]) => [side, Math.round(mm * MILLIMETRE)]));
  const document = new Document({
    sections: [
      {
        properties: { page: { size: A4, margin } },
        children: [
          line(title, 'title', TITLE_SIZE, { alignment: AlignmentType.CENTER }),
          ...(number === undefined ? [] : [line(number, 'number', TEXT_SIZE, { alignment: AlignmentType.CENTER })]),
          line('', 'text', TEXT_SIZE, {}),
          ...body.map(({ kind, text }) =>
            line(text, kind === 'heading' ? 'heading' : 'text', TEXT_SIZE, { indent: { firstLine: INDENT } }),
          ),
          line('', 'text', TEXT_SIZE, {}),
          ...signature.map((text) => line(text, 'text', TEXT_SIZE, { alignment: AlignmentType.RIGHT })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function line(text: string, font: keyof typeof FONTS, size: number, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size, font: { ascii: FONTS[font], eastAsia: FONTS[font], hAnsi: FONTS[font] } })],
  });
}
