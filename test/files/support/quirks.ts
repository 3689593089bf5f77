import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { bytesOf } from './cases';
import { partsOf } from './read-parts';

/** The parts of a workbook as texts; one that is given as bytes stays so. */
export type Parts = Record<string, string | Uint8Array>;

/** A workbook as some program somewhere writes it, from the plain ledger of four loans. */
export interface Quirk {
  readonly name: string;
  readonly make: (parts: Record<string, string>) => Parts;
  /** Patterns of the one sentence that refuses it; absent: it is read like the plain one. */
  readonly refused?: RegExp;
  /** What cells of the sheet 计算 must show after results are written. */
  readonly cached?: Readonly<Record<string, string>>;
  /** Results of the clerk's own formulas are newer in the saved file, so that it is not the one that came. */
  readonly recomputes?: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Change = (text: string) => string;

/** The plain ledger with one part changed. */
function changed(part: string, change: Change): Quirk['make'] {
  return (parts) => ({ ...parts, [part]: change(parts[part]!) });
}

function all(...makers: readonly Quirk['make'][]): Quirk['make'] {
  return (parts) => makers.reduce<Parts>((made, make) => make(made as Record<string, string>), parts);
}

const put =
  (before: string, xml: string): Change =>
  (text) =>
    text.replace(before, () => xml + before);

const without =
  (pattern: RegExp): Change =>
  (text) =>
    text.replace(pattern, '');

function renamed(from: string, to: string): Quirk['make'] {
  return (parts) => Object.fromEntries(Object.entries(parts).map(([name, text]) => [name === from ? to : name, text]));
}

/** A second sheet 计算 with these rows, which computes whenever results are written (`DUE`). */
function calculating(rows: string, more: Quirk['make'] = (parts) => parts): Quirk['make'] {
  return all(
    changed(TYPES, put('</Types>', override('/xl/worksheets/sheet9.xml'))),
    changed(WORKBOOK, put('</sheets>', '<sheet name="计算" sheetId="9" r:id="rId90"/>')),
    changed(RELATIONS, put('</Relationships>', relation('rId90', 'worksheet', '/xl/worksheets/sheet9.xml'))),
    (parts) => ({
      ...parts,
      'xl/worksheets/sheet9.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    }),
    more,
  );
}

function override(name: string): string {
  return `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** Empty as long as nothing is written beside the ledger, and due as soon as something is. */
const DUE = '+0*COUNTA(台账!$L$1:$R$9)';
const DUE_TEXT = '&amp;LEFT("",COUNTA(台账!$L$1:$R$9))';

function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

function number(address: string, value: number, formula = ''): string {
  return `<c r="${address}">${formula === '' ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;
}

function kept(name: string, formula: string, result: number | string, more?: Quirk['make'], before = ''): Quirk {
  const cell =
    typeof result === 'number'
      ? number('B1', result, formula + DUE)
      : `<c r="B1" t="str"><f>${formula}${DUE_TEXT}</f><v>${result}</v></c>`;
  const first = row(1, number('A1', 5) + cell);
  return { name, make: calculating(first + before, more), cached: { B1: String(result) } };
}

function named(name: string, formula: string): Quirk['make'] {
  return changed(
    WORKBOOK,
    put('</workbook>', `<definedNames><definedName name="${name}">${formula}</definedName></definedNames>`),
  );
}

function utf16(part: string, littleEndian: boolean): Quirk['make'] {
  return (parts) => {
    const text = `\ufeff${parts[part]!.replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
    return { ...parts, [part]: bytes };
  };
}

const selfClosed = (part: string, element: string): Change =>
  part === STYLES
    ? (text) => text.replace(new RegExp(`<${element}\\b[^>]*>.*?</${element}>`, 's'), `<${element}/>`)
    : (text) => text;

/** The same names with a prefix of their own, as some libraries write every part. */
const prefixed: Change = (text) => text.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(/\sxmlns="/, ' xmlns:x="');

const emptied =
  (cell: string): Change =>
  (text) =>
    text.replace('</row>', () => `${cell}</row>`);

export const QUIRKS: readonly Quirk[] = [
  { name: 'plain', make: (parts) => parts },
  // Elements that are there and empty
  {
    name: 'empty names, with a comment',
    make: changed(WORKBOOK, put('</workbook>', '<definedNames></definedNames><!-- x -->')),
  },
  {
    name: 'self-closed names and calcPr behind',
    make: changed(WORKBOOK, put('</workbook>', '<definedNames /><calcPr calcId="1"/>')),
  },
  ...['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellStyles'].map((element): Quirk => ({
    name: `self-closed ${element}`,
    make: changed(STYLES, selfClosed(STYLES, element)),
  })),
  { name: 'no borders', make: changed(STYLES, without(/<borders.*?<\/borders>/s)) },
  { name: 'no fonts', make: changed(STYLES, without(/<fonts.*?<\/fonts>/s)) },
  { name: 'no formats of cells', make: changed(STYLES, without(/<cellXfs.*?<\/cellXfs>/s)) },
  { name: 'formats of cells that are not there', make: changed(SHEET, (text) => text.replace(/ s="1"/g, ' s="40"')) },
  {
    name: 'self-closed columns and merges',
    make: changed(SHEET, (text) =>
      put('<sheetData>', '<sheetViews/><cols/>')(text).replace('</sheetData>', '</sheetData><mergeCells/>'),
    ),
  },
  { name: 'self-closed rows', make: changed(SHEET, put('</sheetData>', '<row r="8"/><row r="9" spans="1:3" />')) },
  { name: 'another sheet without rows', make: calculating('') },
  {
    name: 'every part prefixed',
    make: all(
      changed(WORKBOOK, prefixed),
      changed(SHEET, prefixed),
      changed(STYLES, prefixed),
      changed(STRINGS, prefixed),
    ),
  },
  // Cells without a value
  ...[
    't="s"><v/></c>',
    't="s"></c>',
    't="b"><v></v></c>',
    't="n"><v/></c>',
    't="inlineStr"/>',
    't="e"><v/></c>',
    't="str"><v/></c>',
  ].map((cell): Quirk => ({ name: `an empty cell ${cell}`, make: changed(SHEET, emptied(`<c r="M1" ${cell}`)) })),
  // Names of parts
  { name: 'the sheet in other letters', make: renamed(SHEET, 'xl/Worksheets/SHEET1.xml') },
  { name: 'the workbook in other letters', make: renamed(WORKBOOK, 'XL/Workbook.xml') },
  {
    name: 'backslashes in relations',
    make: changed(RELATIONS, (text) => text.replaceAll('/xl/worksheets/sheet1.xml', 'worksheets\\sheet1.xml')),
  },
  {
    name: 'dots in relations',
    make: changed(RELATIONS, (text) => text.replaceAll('/xl/worksheets/sheet1.xml', '../xl/./worksheets/sheet1.xml')),
  },
  {
    name: 'escaped where it is stored',
    make: all(
      renamed(SHEET, 'xl/worksheets/%E5%8F%B0%E8%B4%A6.xml'),
      changed(RELATIONS, (t) => t.replaceAll('worksheets/sheet1.xml', 'worksheets/台账.xml')),
      changed(TYPES, (t) => t.replaceAll('worksheets/sheet1.xml', 'worksheets/台账.xml')),
    ),
  },
  { name: 'texts missing', make: (parts) => without1(parts, STRINGS), refused: /缺少.*sharedStrings/ },
  { name: 'a sheet missing', make: (parts) => without1(parts, SHEET), refused: /缺少.*sheet1/ },
  { name: 'content types missing', make: (parts) => without1(parts, TYPES), refused: /缺少.*Content_Types/ },
  // Tabs
  {
    name: 'a tab that leads nowhere',
    make: changed(WORKBOOK, put('<sheet name="台账"', '<sheet name="模块" sheetId="7" state="veryHidden" r:id=""/>')),
  },
  {
    name: 'a tab without the attribute',
    make: changed(WORKBOOK, put('<sheet name="台账"', '<sheet name="模块" sheetId="7"/>')),
  },
  {
    name: 'two tabs of one name',
    make: calculating(
      '',
      changed(WORKBOOK, (t) => t.replace('name="计算"', 'name="台账"')),
    ),
    refused: /两个标签/,
  },
  {
    name: 'two tabs of one sheet',
    make: changed(WORKBOOK, (text) =>
      text.replace(/(<sheet name="台账"[^>]*\/>)/, (_, tab: string) => tab + tab.replace('台账', '又一')),
    ),
    refused: /两个标签/,
  },
  {
    name: 'a sheetId that is no number',
    make: calculating(
      '',
      changed(WORKBOOK, (t) => t.replace('sheetId="9"', 'sheetId=""')),
    ),
  },
  // XML
  {
    name: 'a comment with rows behind the rows',
    make: changed(SHEET, (t) =>
      t.replace('</sheetData>', '</sheetData><!-- <row r="9"><c r="A9"><v>1</v></c></row></sheetData> -->'),
    ),
  },
  {
    name: 'instructions among the cells',
    make: changed(SHEET, (t) => t.replaceAll('<row', '<?x <row>?><row').replaceAll('<v>', '<!-- <v>7</v> --><v>')),
  },
  { name: 'CDATA in values', make: changed(SHEET, (t) => t.replace(/<v>(\d+)<\/v>/g, '<v><![CDATA[$1]]></v>')) },
  {
    name: 'CDATA and comments in texts',
    make: changed(STRINGS, (t) => t.replace(/<t>([^<]*)<\/t>/g, '<t><!-- a --><![CDATA[$1]]></t>')),
  },
  {
    name: 'runs and readings',
    make: changed(STRINGS, (t) =>
      t.replace(/<t>([^<]*)<\/t>/g, '<r><rPr/><t>$1</t></r><rPh sb="0" eb="1"><t>カナ</t></rPh>'),
    ),
  },
  {
    name: 'line ends of Windows everywhere',
    make: (parts) => Object.fromEntries(Object.entries(parts).map(([n, t]) => [n, t.replaceAll('><', '>\r\n<')])),
  },
  {
    name: 'quotes, blanks and breaks in tags',
    make: changed(SHEET, (t) => t.replace(/ r="([A-Z]+\d+)"/g, "\n r = '$1'\t")),
  },
  { name: 'cells and rows without addresses', make: changed(SHEET, (t) => t.replace(/ r="[^"]*"/g, '')) },
  {
    name: 'a document type before the texts',
    make: changed(STRINGS, (t) => t.replace('<sst', '<!DOCTYPE sst [<!ENTITY a "b">]><sst')),
    refused: /DOCTYPE/,
  },
  {
    name: 'a document type before the relations',
    make: changed(RELATIONS, (t) => t.replace('<Relationships', '<!DOCTYPE a><Relationships')),
    refused: /DOCTYPE/,
  },
  {
    name: 'a part cut short',
    make: changed(SHEET, (t) => t.slice(0, 900)),
    refused: /sheet1.*(?:损坏|不完整)|损坏.*sheet1/,
  },
  { name: 'end tags crossed', make: changed(STYLES, (t) => t.replace('</fills>', '</fonts>')), refused: /styles/ },
  // Encodings
  { name: 'UTF-16, little-endian, the texts', make: utf16(STRINGS, true) },
  { name: 'UTF-16, big-endian, workbook and sheet', make: all(utf16(WORKBOOK, false), utf16(SHEET, false)) },
  ...['GB2312', 'Big5', 'windows-1252'].map((encoding): Quirk => ({
    name: `declared ${encoding}`,
    make: changed(STRINGS, (t) => t.replace(/encoding="[^"]*"/, `encoding="${encoding}"`)),
    refused: new RegExp(encoding),
  })),
  {
    name: 'bytes that are no UTF-8',
    make: (parts) => ({ ...parts, [STRINGS]: strToU8(parts[STRINGS]!, true) }),
    refused: /sharedStrings/,
  },
  // Dates
  {
    name: 'a flag of 1900 written out',
    make: changed(WORKBOOK, (t) => t.replace('<bookViews', '<workbookPr date1904="0"/><bookViews')),
  },
  {
    name: '1904',
    make: all(
      changed(WORKBOOK, (t) => t.replace('<bookViews', '<workbookPr date1904="true"/><bookViews')),
      changed(SHEET, (t) => t.replace(/s="1"><v>(\d+)/g, (_, day: string) => `s="1"><v>${Number(day) - 1462}`)),
    ),
  },
  {
    name: '1904 and ISO',
    make: all(
      changed(WORKBOOK, (t) => t.replace('<bookViews', '<workbookPr date1904="1"/><bookViews')),
      changed(SHEET, isoDates),
    ),
  },
  { name: 'ISO with a time', make: changed(SHEET, (t) => isoDates(t).replace(/(<v>\d{4}-\d\d-\d\d)/g, '$1T00:00:00')) },
  // The calculator
  kept('another workbook behind IFERROR', 'IFERROR(A1*[1]利率!$A$1,0)', 50),
  kept('another workbook by path', "SUM('C:\\台账\\[旧.xlsx]表'!$A$1:$A$3)", 77),
  kept('several sheets', 'SUM(台账:计算!E2)', 30000),
  kept('AGGREGATE', 'AGGREGATE(9,5,A1:A1)', 6),
  kept('FORMULATEXT', 'FORMULATEXT(A1)', 'x'),
  kept('capital numerals', 'TEXT(A1,"[DBNum2]")', '伍'),
  kept('a structured reference', 'SUM(表1[金额])', 12),
  kept('a row that means one cell', '1:1*2', 10),
  kept('an area that means one cell', 'A1:A9*2', 10),
  kept('a name that means one cell', '列*2', 10, named('列', '计算!$A:$A')),
  kept('a name relative by row', '左*2', 10, named('左', '计算!A1')),
  kept('a name in another workbook', '外*2', 20, named('外', '[2]表!$A$1')),
  kept('an unknown function', 'MYFUNCTION(A1)', 8),
  kept('INDIRECT', 'INDIRECT("A1")', 99),
  kept('LET', 'LET(x,A1,x*2)', 98),
  {
    name: 'what is computed is',
    make: calculating(row(1, number('A1', 5) + number('B1', 0, `SUM(A1:A1)*2${DUE}`))),
    cached: { B1: '10' },
    recomputes: true,
  },
  {
    name: 'what hangs on a kept result',
    make: calculating(
      row(1, number('A1', 5) + number('B1', 50, `A1*[1]利率!$A$1${DUE}`) + number('C1', 0, `B1*2${DUE}`)),
    ),
    cached: { B1: '50', C1: '100' },
    recomputes: true,
  },
  // Other
  {
    name: '2 000 merged areas below the ledger',
    make: changed(SHEET, (t) =>
      t.replace(
        '</sheetData>',
        `</sheetData><mergeCells count="2000">${Array.from({ length: 2000 }, (_, i) => `<mergeCell ref="B${100 + i}:C${100 + i}"/>`).join('')}</mergeCells>`,
      ),
    ),
  },
  {
    name: 'nested too deep',
    make: changed(STYLES, (t) =>
      t.replace('</styleSheet>', `<extLst>${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}</extLst></styleSheet>`),
    ),
    refused: /嵌套/,
  },
  {
    name: 'an attribute without a value',
    make: changed(SHEET, (t) => t.replace('<sheetData>', '<sheetPr filterMode/><sheetData>')),
    refused: /sheet1/,
  },
];

function isoDates(text: string): string {
  return text.replace(/ s="1"><v>(\d+)<\/v>/g, (_, day: string) => {
    const iso = new Date((Number(day) - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return ` s="1" t="d"><v>${iso}</v>`;
  });
}

function without1(parts: Record<string, string>, name: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

/** The workbook of a quirk. */
export function quirky({ make }: Quirk): Uint8Array {
  const plain = Object.fromEntries(
    Object.entries(partsOf(bytesOf('part-name-absolute.xlsx'))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(make(plain)))
    zippable[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(zippable);
}
