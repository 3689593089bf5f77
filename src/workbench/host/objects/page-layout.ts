import { columnLimit, formatArea, isEntireColumns, isEntireRows, parseArea, rowLimit } from '../a1';
import { choiceArgument, flagArgument, numberArgument, textArgument } from '../arguments';
import { notImplemented, OfficeError } from '../office-error';
import { usualMargins, type PageSetup } from '../workbook-data';
import { RangeAreasObject } from './range-areas';
import { RangeObject } from './range';
import { SheetPart } from './sheet-part';

const papers = ['A3', 'A4', 'A5', 'Letter', 'Legal'] as const;
type Place = 'left' | 'center' | 'right';
type Side = keyof typeof usualMargins;

/** Excel.HeaderFooter of all pages. */
export class HeaderFooterObject extends SheetPart {
  readonly className = 'HeaderFooter';

  #get(where: 'header' | 'footer', place: Place): string {
    return this.sheet.page[where]?.[place] ?? '';
  }
  #set(where: 'header' | 'footer', place: Place, text: unknown): void {
    // "The text string for the header or footer ... 255 characters" (Excel specifications and limits: characters in a header or footer).
    const value = textArgument(text, where, 255);
    const others: NonNullable<PageSetup['header']> = { ...this.sheet.page[where] };
    delete others[place];
    this.sheet.page[where] = value === '' ? others : { ...others, [place]: value };
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
  get LeftHeader(): string {
    return this.#get('header', 'left');
  }
  set LeftHeader(text: unknown) {
    this.#set('header', 'left', text);
  }
  get CenterHeader(): string {
    return this.#get('header', 'center');
  }
  set CenterHeader(text: unknown) {
    this.#set('header', 'center', text);
  }
  get RightHeader(): string {
    return this.#get('header', 'right');
  }
  set RightHeader(text: unknown) {
    this.#set('header', 'right', text);
  }
  get LeftFooter(): string {
    return this.#get('footer', 'left');
  }
  set LeftFooter(text: unknown) {
    this.#set('footer', 'left', text);
  }
  get CenterFooter(): string {
    return this.#get('footer', 'center');
  }
  set CenterFooter(text: unknown) {
    this.#set('footer', 'center', text);
  }
  get RightFooter(): string {
    return this.#get('footer', 'right');
  }
  set RightFooter(text: unknown) {
    this.#set('footer', 'right', text);
  }
}

export class HeaderFooterGroupObject extends SheetPart {
  readonly className = 'HeaderFooterGroup';

  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.core, this.sheetId);
  }
  get State(): string {
    return 'Default';
  }
}

/** Excel.PageLayout. */
export class PageLayoutObject extends SheetPart {
  readonly className = 'PageLayout';

  #change(change: (page: PageSetup) => void): void {
    change(this.sheet.page);
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }

  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.core, this.sheetId);
  }
  get Orientation(): string {
    return this.sheet.page.landscape ? 'Landscape' : 'Portrait';
  }
  set Orientation(orientation: unknown) {
    const landscape = choiceArgument(orientation, 'orientation', ['Portrait', 'Landscape']) === 'Landscape';
    this.#change((page) => (page.landscape = landscape));
  }
  get PaperSize(): string {
    const { paper } = this.sheet.page;
    const known = papers.find((name) => name === paper);
    if (paper !== undefined && known === undefined) throw notImplemented(this.className, 'paperSize', paper);
    return known ?? 'Letter';
  }
  set PaperSize(size: unknown) {
    const paper = choiceArgument(size, 'paperSize', papers);
    this.#change((page) => (page.paper = paper));
  }
  get CenterHorizontally(): boolean {
    return this.sheet.page.centerHorizontally ?? false;
  }
  set CenterHorizontally(center: unknown) {
    const value = flagArgument(center, 'centerHorizontally');
    this.#change((page) => (page.centerHorizontally = value));
  }
  #margin(side: Side): number {
    return this.sheet.page.margins?.[side] ?? usualMargins[side];
  }
  #setMargin(side: Side, points: unknown): void {
    const value = numberArgument(points, `${side}Margin`);
    if (value < 0) throw new OfficeError('InvalidArgument', `${side}Margin ${value}`);
    this.#change((page) => (page.margins = { ...page.margins, [side]: value }));
  }
  /** Margins are in points. */
  get LeftMargin(): number {
    return this.#margin('left');
  }
  set LeftMargin(points: unknown) {
    this.#setMargin('left', points);
  }
  get RightMargin(): number {
    return this.#margin('right');
  }
  set RightMargin(points: unknown) {
    this.#setMargin('right', points);
  }
  get TopMargin(): number {
    return this.#margin('top');
  }
  set TopMargin(points: unknown) {
    this.#setMargin('top', points);
  }
  get BottomMargin(): number {
    return this.#margin('bottom');
  }
  set BottomMargin(points: unknown) {
    this.#setMargin('bottom', points);
  }
  get Zoom(): Readonly<Record<string, number>> {
    const { fitToWidth, fitToHeight } = this.sheet.page;
    if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
    return {
      ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight && { verticalFitToPages: fitToHeight }),
    };
  }
  /** Fitting to pages; absent leaves that direction free, 0 pages are refused (office-js#1860). A scale other than 100 % is not kept. */
  set Zoom(zoom: unknown) {
    if (typeof zoom !== 'object' || zoom === null) throw new OfficeError('InvalidArgument', 'zoom');
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom as Readonly<Record<string, unknown>>;
    if (typeof scale === 'number' && scale !== 100) throw notImplemented(this.className, 'zoom', `scale ${scale}`);
    const pages = (count: unknown): number => {
      if (count === undefined || count === null) return 0;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 32_767) {
        throw new OfficeError('InvalidArgument', `zoom: ${JSON.stringify(count)} pages`, 'PageLayout.zoom');
      }
      return count;
    };
    const [width, height] = [pages(horizontalFitToPages), pages(verticalFitToPages)];
    this.#change((page) => {
      delete page.fitToWidth;
      delete page.fitToHeight;
      if (scale === 100) return;
      page.fitToWidth = width;
      page.fitToHeight = height;
    });
  }

  SetPrintTitleRows(rows: unknown): void {
    const area = rows instanceof RangeObject ? rows.place : parseArea(textArgument(rows, 'printTitleRows'));
    if (!area || !isEntireRows(area))
      throw new OfficeError('InvalidArgument', 'entire rows are needed', 'PageLayout.setPrintTitleRows');
    this.#change((page) => (page.repeatRows = { first: area.top, last: area.bottom }));
  }
  GetPrintTitleRowsOrNullObject(): RangeObject | null {
    const rows = this.sheet.page.repeatRows;
    return rows
      ? new RangeObject(this.core, this.sheetId, {
          top: rows.first,
          bottom: rows.last,
          left: 0,
          right: columnLimit - 1,
        })
      : null;
  }
  SetPrintTitleColumns(columns: unknown): void {
    const area = columns instanceof RangeObject ? columns.place : parseArea(textArgument(columns, 'printTitleColumns'));
    if (!area || !isEntireColumns(area))
      throw new OfficeError('InvalidArgument', 'entire columns are needed', 'PageLayout.setPrintTitleColumns');
    this.#change((page) => (page.repeatColumns = { first: area.left, last: area.right }));
  }
  GetPrintTitleColumnsOrNullObject(): RangeObject | null {
    const columns = this.sheet.page.repeatColumns;
    return columns
      ? new RangeObject(this.core, this.sheetId, {
          top: 0,
          bottom: rowLimit - 1,
          left: columns.first,
          right: columns.last,
        })
      : null;
  }
  SetPrintArea(printArea: unknown): void {
    const areas =
      printArea instanceof RangeObject
        ? [printArea.place]
        : printArea instanceof RangeAreasObject
          ? printArea.places
          : textArgument(printArea, 'printArea')
              .split(',')
              .map((text) => parseArea(text));
    const texts = areas.map((area) => {
      if (!area) throw new OfficeError('InvalidArgument', String(printArea), 'PageLayout.setPrintArea');
      return formatArea(area);
    });
    this.#change((page) => (page.printArea = texts.join(',')));
  }
  GetPrintAreaOrNullObject(): RangeAreasObject | null {
    const areas = this.sheet.page.printArea?.split(',').flatMap((text) => parseArea(text) ?? []);
    return areas && areas.length > 0 ? new RangeAreasObject(this.core, this.sheetId, areas) : null;
  }
}
