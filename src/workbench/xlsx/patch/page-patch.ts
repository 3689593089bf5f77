import { usualMargins, type PageSetup } from '../../host/workbook-data';
import type { SheetPatch } from './patched-sheet';
import { child, escapeText } from '../xml/xml';

const paperCodes: Readonly<Record<string, string>> = { A3: '8', A4: '9', A5: '11', Letter: '1', Legal: '5' };

/** Margins, paper, what stands above and below each page, and where pages end. */
export function patchPage({ source, before, now, splices }: SheetPatch): void {
  const p = source.prefix;
  const was = before.page;
  const is = now.page;
  const put = (name: string, changes: Readonly<Record<string, string | undefined>>) => {
    const element = child(source.root, name);
    if (element !== undefined) splices.setAttributes(element, changes);
    else {
      const attributes = Object.entries(changes)
        .map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`))
        .join('');
      if (attributes !== '') splices.insertChild(source.root, name, `<${p}${name}${attributes}/>`);
    }
  };
  if ((was.centerHorizontally ?? false) !== (is.centerHorizontally ?? false)) {
    put('printOptions', { horizontalCentered: is.centerHorizontally === true ? '1' : undefined });
  }
  const sides = Object.keys(usualMargins) as (keyof typeof usualMargins)[];
  const marginOf = (page: PageSetup, side: (typeof sides)[number]) => page.margins?.[side] ?? usualMargins[side];
  if (sides.some((side) => marginOf(was, side) !== marginOf(is, side))) {
    const there = child(source.root, 'pageMargins')?.attributes;
    put('pageMargins', {
      ...Object.fromEntries(sides.map((side) => [side, String(marginOf(is, side) / 72)])),
      header: there?.get('header') ?? '0.3',
      footer: there?.get('footer') ?? '0.3',
    });
  }
  const setup: Record<string, string | undefined> = {};
  if (was.paper !== is.paper) setup.paperSize = is.paper === undefined ? undefined : (paperCodes[is.paper] ?? is.paper);
  if ((was.landscape ?? false) !== (is.landscape ?? false))
    setup.orientation = is.landscape === true ? 'landscape' : undefined;
  if (was.fitToWidth !== is.fitToWidth) setup.fitToWidth = is.fitToWidth?.toString();
  // Excel reads a missing height as one page; 0 is as many as it takes.
  if (was.fitToHeight !== is.fitToHeight)
    setup.fitToHeight = is.fitToHeight?.toString() ?? (is.fitToWidth === undefined ? undefined : '0');
  else if (was.fitToWidth === undefined && is.fitToWidth !== undefined && is.fitToHeight === undefined)
    setup.fitToHeight = '0';
  if (Object.keys(setup).length > 0) put('pageSetup', setup);
  if (JSON.stringify([was.header, was.footer]) !== JSON.stringify([is.header, is.footer])) {
    const element = child(source.root, 'headerFooter');
    const text = (parts: PageSetup['header']) =>
      (parts?.left === undefined ? '' : `&L${parts.left}`) +
      (parts?.center === undefined ? '' : `&C${parts.center}`) +
      (parts?.right === undefined ? '' : `&R${parts.right}`);
    const part = (name: string, parts: PageSetup['header']) =>
      text(parts) === '' ? '' : `<${p}${name}>${escapeText(text(parts))}</${p}${name}>`;
    const others = (element?.children ?? [])
      .filter((c) => c.name !== 'oddHeader' && c.name !== 'oddFooter')
      .map((c) => source.xml.slice(c.start, c.end));
    const inner = part('oddHeader', is.header) + part('oddFooter', is.footer) + others.join('');
    const whole = inner === '' ? '' : `<${p}headerFooter>${inner}</${p}headerFooter>`;
    if (element === undefined) splices.insertChild(source.root, 'headerFooter', whole);
    else if (inner === '') splices.remove(element);
    else if (element.selfClosing) splices.insertChild(element, '', inner);
    else splices.replace(element.innerStart, element.innerEnd, inner);
  }
  if (String(was.rowBreaks ?? []) !== String(is.rowBreaks ?? [])) {
    const element = child(source.root, 'rowBreaks');
    const rows = is.rowBreaks ?? [];
    const breaks = rows.map((row) => `<${p}brk id="${row}" max="16383" man="1"/>`).join('');
    const counts = `count="${rows.length}" manualBreakCount="${rows.length}"`;
    const xml = rows.length === 0 ? '' : `<${p}rowBreaks ${counts}>${breaks}</${p}rowBreaks>`;
    if (element === undefined) splices.insertChild(source.root, 'rowBreaks', xml);
    else splices.replace(element.start, element.end, xml);
  }
}
