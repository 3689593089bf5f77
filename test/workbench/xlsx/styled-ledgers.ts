import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A ledger file as a clerk might have it, and what in it is worth keeping. */
export interface StyledLedger {
  readonly name: string;
  readonly sheet: string;
  readonly bytes: Uint8Array;
}

const headers = [
  '序号',
  '乡镇',
  '借款人',
  '身份证号',
  '承贷银行',
  '贷款金额',
  '放款日期',
  '到期日期',
  '年利率',
  '备注',
];
const towns = ['云集镇', '车江镇', '泉溪镇', '洪山镇'];
const rows = 24;

function loans(sheet: Worksheet): void {
  sheet.getRow(1).getCell(1).value = '小额信贷贴息台账（测试）';
  sheet.mergeCells('A1:J1');
  headers.forEach((text, i) => (sheet.getRow(2).getCell(i + 1).value = text));
  for (let i = 0; i < rows; i++) {
    const row = sheet.getRow(3 + i);
    const values = [
      i + 1,
      towns[i % 4],
      `测试${i + 1}`,
      `99010119900101${String(1000 + i)}`,
      i % 3 ? '农商行' : '邮储银行',
      10000 * (1 + (i % 6)),
      44270 + i,
      44635 + i,
      0.0435,
      i % 5 ? null : '展期 & <核实>',
    ];
    values.forEach((value, c) => (row.getCell(c + 1).value = value ?? null));
    row.getCell(6).numFmt = '#,##0.00';
    row.getCell(7).numFmt = 'yyyy-mm-dd';
    row.getCell(8).numFmt = 'yyyy"年"m"月"d"日"';
    row.getCell(9).numFmt = '0.00%';
    row.getCell(4).numFmt = '@';
  }
}

async function made(
  name: string,
  build: (book: Workbook, sheet: Worksheet) => void,
  change?: (parts: Parts) => void,
): Promise<StyledLedger> {
  const book = new Workbook();
  book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
  const sheet = book.addWorksheet('台账');
  loans(sheet);
  build(book, sheet);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  if (change === undefined) return { name, sheet: '台账', bytes };
  const parts = new Parts(bytes);
  change(parts);
  return { name, sheet: '台账', bytes: parts.zip() };
}

/** A package to put parts into by hand: what the library does not write. */
class Parts {
  private readonly files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  has(name: string): boolean {
    return this.files[name] !== undefined;
  }

  text(name: string): string {
    const file = this.files[name];
    if (file === undefined) throw new Error(`no part ${name}`);
    return strFromU8(file);
  }

  put(name: string, text: string, type?: string): void {
    this.files[name] = strToU8(text);
    if (type !== undefined) {
      this.edit('[Content_Types].xml', (t) =>
        t.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
      );
    }
  }

  binary(name: string, bytes: Uint8Array): void {
    this.files[name] = bytes;
  }

  edit(name: string, change: (text: string) => string): void {
    const before = this.text(name);
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    this.files[name] = strToU8(after);
  }

  relate(part: string, type: string, target: string): string {
    const slash = part.lastIndexOf('/');
    const name = `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
    if (!this.has(name)) {
      this.put(
        name,
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    }
    const id = `rId${90 + (this.text(name).match(/<Relationship /g) ?? []).length}`;
    this.edit(name, (t) =>
      t.replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
      ),
    );
    return id;
  }

  zip(): Uint8Array {
    return zipSync(this.files, { mtime: new Date(1980, 0, 1) });
  }
}

const sheet1 = 'xl/worksheets/sheet1.xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function insertBefore(xml: string, tags: readonly string[], text: string): string {
  const places = tags.map((tag) => xml.indexOf(`<${tag}`)).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : xml.lastIndexOf('</worksheet>');
  return xml.slice(0, at) + text + xml.slice(at);
}

const fills = () =>
  made('fills, fonts, borders, widths and heights', (_, sheet) => {
    sheet.columns.forEach((column, i) => (column.width = 10 + i));
    sheet.getRow(1).height = 32;
    sheet.getCell('A1').font = { name: '方正小标宋简体', size: 18, bold: true, color: { theme: 1 } };
    sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle' };
    sheet.getRow(2).eachCell((cell) => {
      cell.font = { name: '黑体', size: 11, bold: true, color: { argb: 'FFFFFFFF' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: -0.25 } as never };
      cell.border = {
        top: { style: 'medium' },
        bottom: { style: 'double', color: { argb: 'FF336699' } },
        left: { style: 'thin' },
      };
      cell.alignment = { wrapText: true, indent: 1, textRotation: 0, horizontal: 'left' };
    });
    for (let r = 3; r < 3 + rows; r += 2) {
      sheet
        .getRow(r)
        .eachCell((cell) => (cell.fill = { type: 'pattern', pattern: 'lightGrid', fgColor: { argb: 'FFDDDDDD' } }));
    }
    sheet.getCell('C5').fill = {
      type: 'gradient',
      gradient: 'angle',
      degree: 45,
      stops: [
        { position: 0, color: { argb: 'FFFFFFFF' } },
        { position: 1, color: { argb: 'FF00B050' } },
      ],
    };
    sheet.getCell('C6').value = {
      richText: [{ text: '测试' }, { font: { bold: true, color: { argb: 'FFFF0000' } }, text: '六' }],
    };
  });

const validations = () =>
  made('data validation, comments and a hyperlink', (_, sheet) => {
    for (let r = 3; r < 3 + rows; r++) {
      sheet.getCell(`E${r}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: ['"农商行,邮储银行,农业银行"'],
        showErrorMessage: true,
        error: '请从列表中选',
      };
      sheet.getCell(`F${r}`).dataValidation = {
        type: 'decimal',
        operator: 'between',
        formulae: [0, 500000],
        allowBlank: false,
      };
    }
    sheet.getCell('F4').note = '乡镇核过';
    sheet.getCell('C7').note = { texts: [{ font: { bold: true }, text: '张三：' }, { text: '已外出务工' }] };
    sheet.getCell('J9').value = { text: '说明', hyperlink: 'https://example.invalid/a?b=1&c=2' };
  });

const conditional = () =>
  made('conditional formats of every kind, beside a filter', (_, sheet) => {
    const ref = `F3:F${2 + rows}`;
    sheet.autoFilter = `A2:J${2 + rows}`;
    sheet.addConditionalFormatting({
      ref,
      rules: [
        {
          type: 'cellIs',
          operator: 'greaterThan',
          priority: 1,
          formulae: [50000],
          style: {
            font: { color: { argb: 'FF9C0006' } },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
          },
        },
      ],
    });
    sheet.addConditionalFormatting({
      ref: `A3:J${2 + rows}`,
      rules: [{ type: 'expression', priority: 2, formulae: ['$E3="邮储银行"'], style: { font: { italic: true } } }],
    });
    sheet.addConditionalFormatting({
      ref: `I3:I${2 + rows}`,
      rules: [
        {
          type: 'colorScale',
          priority: 3,
          cfvo: [{ type: 'min' }, { type: 'max' }],
          color: [{ argb: 'FFFFFFFF' }, { argb: 'FFF8696B' }],
        },
      ],
    });
    sheet.addConditionalFormatting({
      ref: `G3:G${2 + rows}`,
      rules: [{ type: 'dataBar', priority: 4, cfvo: [{ type: 'min' }, { type: 'max' }], gradient: true }],
    });
  });

const tables = () =>
  made('a table, defined names, frozen panes and page setup', (book, sheet) => {
    sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: 2, showGridLines: false }];
    const list = book.addWorksheet('银行', { properties: { tabColor: { argb: 'FF00B0F0' } } });
    list.addTable({
      name: '银行表',
      ref: 'A1',
      headerRow: true,
      totalsRow: true,
      columns: [
        { name: '银行', totalsRowLabel: '合计' },
        { name: '额度', totalsRowFunction: 'sum' },
      ],
      rows: [
        ['农商行', 1000],
        ['邮储银行', 500],
      ],
    });
    book.definedNames.add('银行!$A$2:$A$3', '银行名单');
    book.definedNames.add('台账!$F$3:$F$26', '金额');
    Object.assign(sheet.pageSetup, {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: 'A1:J26',
      printTitlesRow: '1:2',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    });
    sheet.headerFooter.oddFooter = '&L制表：&C第 &P 页 共 &N 页&R&D';
  });

const hidden = () =>
  made('hidden and grouped rows, hidden sheets, a sheet under protection', (book, sheet) => {
    sheet.getRow(5).hidden = true;
    sheet.getRow(6).hidden = true;
    for (let r = 10; r < 14; r++) sheet.getRow(r).outlineLevel = 1;
    sheet.getColumn(4).hidden = true;
    sheet.getColumn(9).outlineLevel = 1;
    book.addWorksheet('底稿', { state: 'veryHidden' }).getCell('A1').value = {
      formula: "SUM('台账'!F3:F26)",
      result: 830000,
    };
    const locked = book.addWorksheet('参数', { state: 'hidden' });
    locked.getCell('B2').value = 0.05;
    locked.getCell('B2').protection = { locked: false };
    void locked.protect('x', { selectLockedCells: true });
  });

/** A chart, a picture and a shape as Excel writes them, with parts of their own beside. */
const charts = () =>
  made(
    'a chart with styles, a picture and a shape',
    () => undefined,
    (parts) => {
      const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
      const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
      const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
      const drawing = 'xl/drawings/drawing7.xml';
      parts.put(
        'xl/charts/chart3.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${c}" xmlns:a="${a}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>各户金额</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台账!$F$3:$F$9</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      );
      parts.put(
        'xl/charts/style3.xml',
        '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="227"/>',
        'application/vnd.ms-office.chartstyle+xml',
      );
      parts.relate('xl/charts/chart3.xml', 'chartStyle', 'style3.xml');
      parts.binary('xl/media/image1.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
      parts.edit('[Content_Types].xml', (t) =>
        t.replace(/<Types[^>]*>/, (m) => `${m}<Default Extension="png" ContentType="image/png"/>`),
      );
      parts.put(drawing, '', 'application/vnd.openxmlformats-officedocument.drawing+xml');
      const chart = parts.relate(drawing, 'chart', '../charts/chart3.xml');
      const image = parts.relate(drawing, 'image', '../media/image1.png');
      const anchor = (n: number, inner: string) =>
        `<xdr:twoCellAnchor><xdr:from><xdr:col>${n}</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${n + 4}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>44</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
      parts.put(
        drawing,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}">${anchor(1, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${relations}" r:id="${chart}"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(6, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${relations}" r:embed="${image}"/></xdr:blipFill><xdr:spPr/></xdr:pic>`)}</xdr:wsDr>`,
      );
      const id = parts.relate(sheet1, 'drawing', '../drawings/drawing7.xml');
      parts.edit(sheet1, (xml) =>
        insertBefore(xml, ['legacyDrawing', 'tableParts', 'extLst'], `<drawing xmlns:r="${relations}" r:id="${id}"/>`),
      );
    },
  );

/** Shared and array formulas with their cached values, the calculation chain, a link to another file, a what-if table. */
const formulas = () =>
  made(
    'shared and array formulas, calculation chain, external link',
    (_, sheet) => {
      sheet.getCell('A28').value = '合计';
      sheet.getCell('F28').value = { formula: 'SUM(F3:F26)', result: 830000 };
    },
    (parts) => {
      parts.edit(sheet1, (xml) =>
        xml.replace(/<row r="(\d+)"[^>]*>[\s\S]*?<\/row>/g, (row, n: string) => {
          const r = Number(n);
          if (r < 3 || r > 12) return row;
          const shared = r === 3 ? '<f t="shared" ref="L3:L12" si="0">F3*$I$3/360</f>' : '<f t="shared" si="0"/>';
          const array =
            r === 3
              ? '<c r="M3" s="1"><f t="array" ref="M3:M4">F3:F4*2</f><v>20000.000000000004</v></c>'
              : r === 4
                ? '<c r="M4" s="1"><v>40000</v></c>'
                : '';
          return row.replace('</row>', `<c r="L${r}">${shared}<v>1.2083333333333333</v></c>${array}</row>`);
        }),
      );
      const cells = [...Array.from({ length: 10 }, (_, i) => `L${i + 3}`), 'F28'];
      parts.put(
        'xl/calcChain.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<calcChain xmlns="${main}">${cells.map((r, i) => `<c r="${r}"${i === 0 ? ' i="1"' : ''}/>`).join('')}<c r="M3" a="1"/></calcChain>`,
        `${spreadsheet}.calcChain+xml`,
      );
      parts.relate('xl/workbook.xml', 'calcChain', 'calcChain.xml');
      parts.put(
        'xl/externalLinks/externalLink1.xml',
        `<externalLink xmlns="${main}"><externalBook xmlns:r="${relations}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
        `${spreadsheet}.externalLink+xml`,
      );
      parts.put(
        'xl/externalLinks/_rels/externalLink1.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="file:///D:/2023.xlsx" TargetMode="External"/></Relationships>`,
      );
      const id = parts.relate('xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml');
      parts.edit('xl/workbook.xml', (t) =>
        t.replace(
          '</sheets>',
          `</sheets><externalReferences><externalReference xmlns:r="${relations}" r:id="${id}"/></externalReferences>`,
        ),
      );
    },
  );

/** What Excel adds around: printer settings, extension lists with newer conditional formats and slicer marks, custom XML, reading aids. */
const extras = () =>
  made(
    'printer settings, extension lists, custom XML of another add-in, phonetic text',
    (_, sheet) => {
      sheet.getCell('A2').value = '序号';
    },
    (parts) => {
      parts.binary(
        'xl/printerSettings/printerSettings1.bin',
        Uint8Array.from({ length: 300 }, (_, i) => i % 251),
      );
      parts.edit('[Content_Types].xml', (t) =>
        t.replace(/<Types[^>]*>/, (m) => `${m}<Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/>`),
      );
      const id = parts.relate(sheet1, 'printerSettings', '../printerSettings/printerSettings1.bin');
      const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
      parts.edit(sheet1, (xml) =>
        insertBefore(
          xml.replace(/<pageSetup[^>]*\/>/, ''),
          ['headerFooter', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
          `<pageSetup paperSize="9" orientation="portrait" xmlns:r="${relations}" r:id="${id}"/>`,
        ).replace(
          '</worksheet>',
          `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="1" id="{A0000000-0000-0000-0000-000000000001}"><x14:iconSet iconSet="3Triangles"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>F3:F26</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
        ),
      );
      parts.edit('xl/sharedStrings.xml', (t) =>
        t.replace(
          /<si><t[^>]*>测试1<\/t><\/si>/,
          '<si><t>测试1</t><rPh sb="0" eb="2"><t>ceshi</t></rPh><phoneticPr fontId="0"/></si>',
        ),
      );
      parts.put('customXml/item1.xml', '<other xmlns="urn:another-add-in"><a>1</a></other>');
      parts.put(
        'customXml/itemProps1.xml',
        '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
        'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      );
      parts.relate('xl/workbook.xml', 'customXml', '../customXml/item1.xml');
      parts.relate('customXml/item1.xml', 'customXmlProps', 'itemProps1.xml');
    },
  );

/** As the Open XML SDK and some exporters write: every element with a prefix, no addresses, indented, a byte order mark, texts in place. */
function exported(): Promise<StyledLedger> {
  const cell = (value: string | number, style = 0) =>
    typeof value === 'number'
      ? `\n      <x:c${style ? ` s="${style}"` : ''}><x:v>${value}</x:v></x:c>`
      : `\n      <x:c${style ? ` s="${style}"` : ''} t="inlineStr"><x:is><x:t xml:space="preserve">${value} </x:t></x:is></x:c>`;
  const lines = [
    headers,
    ...Array.from({ length: rows }, (_, i) => [
      i + 1,
      towns[i % 4] ?? '',
      `测试${i + 1}`,
      `99010119900101${1000 + i}`,
      '农商行',
      50000,
      44270 + i,
      44635 + i,
      0.0435,
      'null ',
    ]),
  ];
  const data = lines
    .map((line) => `\n    <x:row>${line.map((v) => cell(v, typeof v === 'number' ? 1 : 0)).join('')}\n    </x:row>`)
    .join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${spreadsheet}.sheet.main+xml" /><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" /><Override PartName="/xl/worksheets/sheet.xml" ContentType="${spreadsheet}.worksheet+xml" /><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml" /></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${relations}/officeDocument" Target="/xl/workbook.xml" Id="R1" /></Relationships>`,
    'xl/workbook.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="台账" sheetId="5" d3p1:id="Ra" xmlns:d3p1="${relations}" /></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${relations}/worksheet" Target="/xl/worksheets/sheet.xml" Id="Ra" /><Relationship Type="${relations}/styles" Target="/xl/styles.xml" Id="Rb" /></Relationships>`,
    'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:fonts><x:font /></x:fonts><x:fills><x:fill><x:patternFill patternType="none" /></x:fill></x:fills><x:borders><x:border /></x:borders><x:cellXfs><x:xf /><x:xf numFmtId="4" applyNumberFormat="1" /></x:cellXfs></x:styleSheet>`,
    'xl/worksheets/sheet.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<x:worksheet xmlns:x="${main}">\n  <x:sheetData>${data}\n  </x:sheetData>\n</x:worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
  return Promise.resolve({ name: 'an export with prefixes, no addresses, indented', sheet: '台账', bytes });
}

const townships = () =>
  made('a sheet a township and a summary across them', (book) => {
    for (const town of towns) {
      const sheet = book.addWorksheet(town);
      loans(sheet);
      sheet.getCell('B27').value = '小计';
      sheet.getCell('F27').value = { formula: 'SUM(F3:F26)', result: 830000 };
      sheet.mergeCells('B3:B6');
    }
    const sum = book.addWorksheet("汇总 '24");
    towns.forEach((town, i) => (sum.getCell(i + 1, 2).value = { formula: `'${town}'!F27`, result: 830000 }));
    sum.getCell('B6').value = { error: '#REF!' };
  });

/** Ten ledgers, no two alike: between them every kind of thing the promise "nothing of yours is lost" speaks of. */
export function styledLedgers(): Promise<StyledLedger>[] {
  return [
    fills(),
    validations(),
    conditional(),
    tables(),
    hidden(),
    charts(),
    formulas(),
    extras(),
    exported(),
    townships(),
  ];
}
