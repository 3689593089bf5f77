import type { BorderLine, CellStyleData } from '../../host/workbook-data';
import { fixedFormatIds } from '../notation/number-formats';
import { XmlEdit } from '../xml/xml-edit';
import { sameStyle, styleKey, type Paint, type StylesSource } from '../read/styles-read';
import { child, childrenOf, escapeAttribute, opened, prefixOf, startTagWith, type XmlElement } from '../xml/xml';

/** Sections that formats are added to, with the name of what is in each. */
const SECTIONS = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;

type Section = keyof typeof SECTIONS;

const lineStyles: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
};

/** Adds formats to styles.xml; what is there stays, so every index the clerk's cells use stays right. */
export class StylesEdit {
  private readonly added = new Map<Section, string[]>();
  private readonly elements: Readonly<Record<Section, readonly XmlElement[]>>;
  private readonly resolved = new Map<string, number>();
  private readonly byObject = new Map<CellStyleData, Map<number, number>>();
  private readonly prefix: string;
  private nextFormatId: number;
  /** How many entries of a section something names already: what is added comes behind them, also where they are not there. */
  private readonly named: Readonly<Record<Section, number>>;

  /** @param largestFormat the largest number of a format that a cell names */
  constructor(
    private readonly source: StylesSource,
    largestFormat = -1,
  ) {
    const of = (section: Section) => childrenOf(child(source.root, section), SECTIONS[section]);
    this.elements = {
      numFmts: of('numFmts'),
      fonts: of('fonts'),
      fills: of('fills'),
      borders: of('borders'),
      cellStyleXfs: of('cellStyleXfs'),
      cellXfs: of('cellXfs'),
      dxfs: of('dxfs'),
    };
    const formats = [...this.elements.cellXfs, ...this.elements.cellStyleXfs];
    const past = (attribute: string) =>
      1 + Math.max(-1, ...formats.map((xf) => Number(xf.attributes.get(attribute) ?? -1)));
    // Fill 0 and 1 are Excel's own (none, and a grey pattern), format 0 is every cell's without one.
    this.named = {
      numFmts: 0,
      fonts: Math.max(1, past('fontId')),
      fills: Math.max(2, past('fillId')),
      borders: Math.max(1, past('borderId')),
      cellStyleXfs: Math.max(1, past('xfId')),
      cellXfs: Math.max(1, largestFormat + 1, source.named.format + 1),
      dxfs: source.named.paint + 1,
    };
    this.prefix = prefixOf(source.root);
    const ids = this.elements.numFmts.map((f) => Number(f.attributes.get('numFmtId')));
    this.nextFormatId = Math.max(163, ...ids.filter(Number.isFinite)) + 1;
  }

  /**
   * Index of a format that looks like `style`.
   * @param base index of the cell's format in the file: what our model does not know of it (indent, pattern fill) is kept.
   */
  format(style: CellStyleData | undefined, base = 0): number {
    if (style === undefined) return 0;
    let known = this.byObject.get(style);
    if (known === undefined) this.byObject.set(style, (known = new Map()));
    let index = known.get(base);
    if (index === undefined) known.set(base, (index = this.find(style, base)));
    return index;
  }

  private find(style: CellStyleData, given: number): number {
    const { cellStyles } = this.source;
    const origin = style.originXf;
    const base = origin !== undefined && origin < cellStyles.length ? origin : given;
    if (sameStyle(cellStyles[base], style)) return base;
    // Put on and taken off again: the cell has the look it had in the file.
    if (sameStyle(cellStyles[given], style)) return given;
    const key = `${base} ${styleKey(style)}`;
    let index = this.resolved.get(key);
    if (index === undefined) this.resolved.set(key, (index = this.append(style, base)));
    return index;
  }

  private append(style: CellStyleData, base: number): number {
    const was = this.source.cellStyles[base] ?? {};
    const xf = this.elements.cellXfs[base];
    const attributes = new Map(xf?.attributes ?? [['xfId', '0']]);
    const set = (name: string, value: number, apply: string) => {
      attributes.set(name, String(value));
      attributes.set(apply, '1');
    };
    for (const name of ['numFmtId', 'fontId', 'fillId', 'borderId'])
      if (!attributes.has(name)) attributes.set(name, '0');
    for (const section of ['fonts', 'fills', 'borders', 'cellStyleXfs'] as const) this.fillUp(section);
    const format = style.numberFormat ?? 'General';
    if (format !== (was.numberFormat ?? 'General')) set('numFmtId', this.numberFormat(format), 'applyNumberFormat');
    if (!sameStyle({ font: style.font ?? {} }, { font: was.font ?? {} })) {
      set('fontId', this.font(style.font, Number(attributes.get('fontId')), was.font), 'applyFont');
    }
    if (style.fill?.toUpperCase() !== was.fill?.toUpperCase()) set('fillId', this.fill(style.fill), 'applyFill');
    if (!sameStyle({ borders: style.borders ?? {} }, { borders: was.borders ?? {} })) {
      set('borderId', this.borders(style.borders, Number(attributes.get('borderId')), was.borders), 'applyBorder');
    }
    const alignment = new Map(child(xf, 'alignment')?.attributes);
    const protection = new Map(child(xf, 'protection')?.attributes);
    if (style.horizontal !== was.horizontal) put(alignment, 'horizontal', style.horizontal);
    if ((style.vertical ?? 'bottom') !== (was.vertical ?? 'bottom')) put(alignment, 'vertical', style.vertical);
    if ((style.wrap ?? false) !== (was.wrap ?? false))
      put(alignment, 'wrapText', style.wrap === true ? '1' : undefined);
    if ((style.locked ?? true) !== (was.locked ?? true)) {
      put(protection, 'locked', style.locked === false ? '0' : undefined);
      attributes.set('applyProtection', '1');
    }
    if ((style.quotePrefix ?? false) !== (was.quotePrefix ?? false)) {
      put(attributes, 'quotePrefix', style.quotePrefix === true ? '1' : undefined);
    }
    if (alignment.size > 0) attributes.set('applyAlignment', '1');
    const inner = this.element('alignment', alignment) + this.element('protection', protection);
    return this.add('cellXfs', this.element('xf', attributes, inner));
  }

  private element(name: string, attributes: ReadonlyMap<string, string>, inner = ''): string {
    if (attributes.size === 0 && inner === '') return '';
    const text = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
    return inner === ''
      ? `<${this.prefix}${name}${text}/>`
      : `<${this.prefix}${name}${text}>${inner}</${this.prefix}${name}>`;
  }

  private numberFormat(code: string): number {
    const fixed = fixedFormatIds.get(code);
    if (fixed !== undefined) return fixed;
    const there = this.elements.numFmts.find((f) => f.attributes.get('formatCode') === code);
    if (there !== undefined) return Number(there.attributes.get('numFmtId'));
    const key = `numFmt ${code}`;
    let id = this.resolved.get(key);
    if (id === undefined) {
      id = this.nextFormatId++;
      this.resolved.set(key, id);
      this.add('numFmts', `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    }
    return id;
  }

  /** The base font with what differs; order as Excel writes it. */
  private font(font: CellStyleData['font'], base: number, was: CellStyleData['font']): number {
    const p = this.prefix;
    const parts = new Map(
      (this.elements.fonts[base]?.children ?? []).map((c) => [c.name, this.source.xml.slice(c.start, c.end)]),
    );
    const toggle = (name: string, on: boolean | undefined, before: boolean | undefined) => {
      if ((on ?? false) !== (before ?? false)) put(parts, name, on === true ? `<${p}${name}/>` : undefined);
    };
    toggle('b', font?.bold, was?.bold);
    toggle('i', font?.italic, was?.italic);
    toggle('strike', font?.strikethrough, was?.strikethrough);
    toggle('u', font?.underline, was?.underline);
    // A name or size that is not given is that of the workbook's default font.
    const fallback = this.elements.fonts[0];
    if (font?.size !== was?.size) {
      const size = font?.size ?? child(fallback, 'sz')?.attributes.get('val') ?? 11;
      parts.set('sz', `<${p}sz val="${size}"/>`);
    }
    if (font?.color?.toUpperCase() !== was?.color?.toUpperCase()) {
      put(parts, 'color', font?.color === undefined ? undefined : `<${p}color rgb="${argb(font.color)}"/>`);
    }
    if (font?.name !== was?.name) {
      const name = font?.name ?? child(fallback, 'name')?.attributes.get('val') ?? 'Calibri';
      parts.set('name', `<${p}name val="${escapeAttribute(name)}"/>`);
      for (const tied of ['family', 'charset', 'scheme']) parts.delete(tied);
    }
    const order = [
      'b',
      'i',
      'strike',
      'condense',
      'extend',
      'outline',
      'shadow',
      'u',
      'vertAlign',
      'sz',
      'color',
      'name',
      'family',
      'charset',
      'scheme',
    ];
    return this.addOnce('fonts', `<${p}font>${order.map((name) => parts.get(name) ?? '').join('')}</${p}font>`);
  }

  private fill(colour: string | undefined): number {
    if (colour === undefined) return 0;
    const p = this.prefix;
    return this.addOnce(
      'fills',
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private borders(borders: CellStyleData['borders'], base: number, was: CellStyleData['borders']): number {
    const p = this.prefix;
    const from = this.elements.borders[base];
    const side = (name: 'left' | 'right' | 'top' | 'bottom') => {
      const line = borders?.[name];
      const there = child(from, name);
      const same = JSON.stringify(line) === JSON.stringify(was?.[name]);
      if (same && there !== undefined) return this.source.xml.slice(there.start, there.end);
      return line === undefined ? `<${p}${name}/>` : this.border(name, line);
    };
    const diagonal = child(from, 'diagonal');
    const kept = diagonal === undefined ? `<${p}diagonal/>` : this.source.xml.slice(diagonal.start, diagonal.end);
    const body = side('left') + side('right') + side('top') + side('bottom') + kept;
    const tag = from === undefined ? `<${p}border>` : opened(startTagWith(this.source.xml, from, {}));
    return this.addOnce('borders', `${tag}${body}</${p}border>`);
  }

  private border(name: string, line: BorderLine): string {
    const p = this.prefix;
    return `<${p}${name} style="${lineStyles[line.style] ?? line.style}"><${p}color rgb="${argb(line.color)}"/></${p}${name}>`;
  }

  /** Index of a differential format for a conditional format. */
  paint(paint: Paint): number {
    const p = this.prefix;
    const font =
      (paint.bold === true ? `<${p}b/>` : '') +
      (paint.fontColor === undefined ? '' : `<${p}color rgb="${argb(paint.fontColor)}"/>`);
    const fill =
      paint.fill === undefined
        ? ''
        : `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(paint.fill)}"/><${p}bgColor rgb="${argb(paint.fill)}"/></${p}patternFill></${p}fill>`;
    return this.addOnce('dxfs', `<${p}dxf>${font === '' ? '' : `<${p}font>${font}</${p}font>`}${fill}</${p}dxf>`);
  }

  private addOnce(section: Section, xml: string): number {
    const key = section + xml;
    let index = this.resolved.get(key);
    if (index === undefined) this.resolved.set(key, (index = this.add(section, xml)));
    return index;
  }

  private add(section: Section, xml: string): number {
    const list = this.fillUp(section);
    list.push(xml);
    return this.elements[section].length + list.length - 1;
  }

  /** Puts in what is missing before the first addition: entries that look like nothing, so that what names them looks as it did. */
  private fillUp(section: Section): string[] {
    const known = this.added.get(section);
    if (known !== undefined) return known;
    const list: string[] = [];
    this.added.set(section, list);
    for (let at = this.elements[section].length; at < this.named[section]; at += 1)
      list.push(this.neutral(section, at));
    if (list.length > 0 && (section === 'cellXfs' || section === 'cellStyleXfs'))
      for (const needed of ['fonts', 'fills', 'borders'] as const) this.fillUp(needed);
    if (list.length > 0 && section === 'cellXfs') this.fillUp('cellStyleXfs');
    return list;
  }

  private neutral(section: Section, at: number): string {
    const p = this.prefix;
    const bare = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
    switch (section) {
      case 'fonts':
        return `<${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`;
      case 'fills':
        return `<${p}fill><${p}patternFill patternType="${at === 1 ? 'gray125' : 'none'}"/></${p}fill>`;
      case 'borders':
        return `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`;
      case 'cellStyleXfs':
        return `<${p}xf ${bare}/>`;
      case 'cellXfs':
        return `<${p}xf ${bare} xfId="0"/>`;
      case 'dxfs':
        return `<${p}dxf/>`;
      case 'numFmts':
        throw new Error('number formats are named by a number of their own');
    }
  }

  get changed(): boolean {
    return [...this.added.values()].some((list) => list.length > 0);
  }

  /** The additions as changes of styles.xml. */
  splices(): XmlEdit {
    const { xml, root } = this.source;
    const p = this.prefix;
    const splices = new XmlEdit(xml);
    for (const section of Object.keys(SECTIONS) as Section[]) {
      const items = this.added.get(section) ?? [];
      if (items.length === 0) continue;
      const element = child(root, section);
      if (element === undefined) {
        const list = `<${p}${section} count="${items.length}">${items.join('')}</${p}${section}>`;
        splices.insertChild(root, section, list);
        continue;
      }
      const count = String(this.elements[section].length + items.length);
      if (element.attributes.has('count')) splices.setAttributes(element, { count });
      splices.insertChild(element, SECTIONS[section], items.join(''));
    }
    return splices;
  }
}

function put(map: Map<string, string>, name: string, value: string | undefined): void {
  if (value === undefined) map.delete(name);
  else map.set(name, value);
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
