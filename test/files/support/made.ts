import { strFromU8, strToU8, zipSync } from 'fflate';
import { bytesOf } from './cases';
import { partsOf } from './read-parts';

/** A sound ledger of four loans, which the large and hostile ones are made from, each by one change. */
const PLAIN = 'part-name-absolute.xlsx';

type Parts = Record<string, string>;

const CALCULATION_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

function withSheet(parts: Parts, rows: string): Parts {
  return {
    ...parts,
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CALCULATION_TYPE}"/></Types>`,
    ),
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="计算" sheetId="2" r:id="rId50"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId50" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

function inLedger(parts: Parts, change: (xml: string) => string): Parts {
  const name = 'xl/worksheets/sheet1.xml';
  return { ...parts, [name]: change(parts[name]!) };
}

const DUE = '+0*COUNTA(台账!$L$1:$R$9)';

const MAKERS: Readonly<Record<string, (parts: Parts) => Parts>> = {
  'rows-125000.xlsx': (parts) =>
    inLedger(parts, (xml) => {
      const [head = '', second = ''] = /^([\s\S]*?)(<row r="2">[\s\S]*?<\/row>)/.exec(xml)?.slice(1) ?? [];
      const tail = /<\/sheetData>[\s\S]*$/.exec(xml)?.[0] ?? '';
      const rows: string[] = [];
      for (let row = 2; row <= 125_001; row += 1) {
        rows.push(
          second
            .replace('<row r="2">', `<row r="${row}">`)
            .replace(/r="([A-K])2"/g, `r="$1${row}"`)
            .replace(/<c r="B\d+"[^>]*>.*?<\/c>/, `<c r="B${row}" t="inlineStr"><is><t>张${row}</t></is></c>`)
            .replace(/<c r="C\d+"[^>]*>.*?<\/c>/, `<c r="C${row}" t="inlineStr"><is><t>${idOf(row)}</t></is></c>`)
            .replace('<v>30000</v>', '<v>10000</v>'),
        );
      }
      return head + rows.join('') + tail;
    }),
  'tag-200kb.xlsx': (parts) =>
    inLedger(parts, (xml) => xml.replace('<sheetData>', `<sheetPr ${'x'.repeat(200_000)}/><sheetData>`)),
  'open-tags-inline.xlsx': (parts) =>
    inLedger(parts, (xml) =>
      xml.replace(
        /(<row r="2">[\s\S]*?)<\/row>/,
        `$1<c r="X2" t="inlineStr"><is>${'<t a'.repeat(50_000)}</is></c></row>`,
      ),
    ),
  'shared-formula.xlsx': (parts) => {
    const terms = Array.from({ length: 2001 }, () => 'A1').join('+');
    const rows = Array.from({ length: 15_000 }, (_, i) => {
      const formula = i === 0 ? `<f t="shared" ref="B2:B15001" si="0">${terms}</f>` : '<f t="shared" si="0"/>';
      return `<row r="${i + 2}"><c r="B${i + 2}">${formula}<v>0</v></c></row>`;
    });
    return withSheet(parts, `<row r="1"><c r="A1"><v>0</v></c></row>${rows.join('')}`);
  },
  'deep-formula.xlsx': (parts) =>
    withSheet(
      parts,
      `<row r="1"><c r="A1"><f>${'('.repeat(8000)}1${')'.repeat(8000)}${DUE}</f><v>1</v></c>` +
        `<c r="B1"><f>${'-'.repeat(8000)}1${DUE}</f><v>1</v></c></row>`,
    ),
};

/** A number of an identity card of region 99, another for each n, with its check digit. */
function idOf(n: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const born = `${1950 + (n % 50)}${two(1 + (Math.floor(n / 50) % 12))}${two(1 + (Math.floor(n / 600) % 28))}`;
  const body = `990101${born}${String(Math.floor(n / 16_800)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11]!;
}

/** A case that is too large to keep, from the plain ledger with the one change its note names. */
export function made(name: string): Uint8Array {
  const maker = MAKERS[name];
  if (!maker) throw new Error(`no way to make ${name}`);
  const parts = Object.fromEntries(Object.entries(partsOf(bytesOf(PLAIN))).map(([part, b]) => [part, strFromU8(b)]));
  return zipSync(Object.fromEntries(Object.entries(maker(parts)).map(([part, text]) => [part, strToU8(text)])));
}
