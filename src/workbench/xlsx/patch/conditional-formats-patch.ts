import type { Rectangle } from '../../../ledger/grid';
import type { ConditionalFormatData } from '../../host/workbook-data';
import { areaAddress } from '../notation/address';
import { storedFormula } from '../notation/formula-text';
import type { SheetPatch } from './patched-sheet';
import { readConditionalFormats } from '../read/sheet-read';
import { escapeText, startTagWith, type XmlElement } from '../xml/xml';

export function patchConditionalFormats({ source, now, stylesSource, styles, splices }: SheetPatch): void {
  const p = source.prefix;
  const before = readConditionalFormats(source, stylesSource);
  const known = new Map(before.map((f) => [f.format.id, f]));
  const current = new Map(now.conditionalFormats.map((f) => [f.id, f]));
  const areas = (ranges: readonly Rectangle[]) => ranges.map(areaAddress).join(' ');
  const added: string[] = [];
  const paint = (f: ConditionalFormatData) =>
    JSON.stringify([f.formula, f.fill?.toUpperCase(), f.fontColor?.toUpperCase(), f.bold ?? false, f.stopIfTrue]);

  const priorities = filePriorities(
    before.map((f) => f.format),
    now.conditionalFormats,
  );

  const containers = new Map<XmlElement, typeof before>();
  for (const f of before) containers.set(f.container, [...(containers.get(f.container) ?? []), f]);
  for (const [container, rules] of containers) {
    const moved = (rule: (typeof before)[number]) => {
      const wanted = current.get(rule.format.id);
      return wanted !== undefined && areas(wanted.ranges) !== areas(rule.format.ranges);
    };
    const stays = rules.filter((rule) => current.has(rule.format.id));
    if (stays.length === 0) {
      splices.remove(container);
      continue;
    }
    const alone = rules.length === 1 && stays.length === 1;
    for (const rule of rules) {
      const wanted = current.get(rule.format.id);
      const { element } = rule;
      if (wanted === undefined) {
        splices.remove(element);
        continue;
      }
      const priority = priorities.get(wanted.id) ?? wanted.priority;
      const written =
        paint(wanted) !== paint(rule.format)
          ? ruleXml(wanted, priority)
          : priority === rule.format.priority
            ? source.xml.slice(element.start, element.end)
            : startTagWith(source.xml, element, { priority: String(priority) }) +
              source.xml.slice(element.innerStart, element.end);
      if (moved(rule) && alone) {
        splices.setAttributes(container, { sqref: areas(wanted.ranges) });
        splices.replace(element.start, element.end, written);
      } else if (moved(rule)) {
        splices.remove(element);
        added.push(containerXml(wanted, written));
      } else splices.replace(element.start, element.end, written);
    }
  }

  for (const f of now.conditionalFormats) {
    if (known.has(f.id)) continue;
    if (f.kind === 'other')
      throw new Error(`conditional format ${f.id} on ${now.name} came from no file and cannot be written`);
    added.push(containerXml(f, ruleXml(f, priorities.get(f.id) ?? f.priority)));
  }
  splices.insertChild(source.root, 'conditionalFormatting', added.join(''));

  function containerXml(f: ConditionalFormatData, rule: string): string {
    return `<${p}conditionalFormatting sqref="${areas(f.ranges)}">${rule}</${p}conditionalFormatting>`;
  }
  function ruleXml(f: ConditionalFormatData, priority: number): string {
    const formula = escapeText(storedFormula(f.formula ?? 'FALSE'));
    const stop = f.stopIfTrue ? ' stopIfTrue="1"' : '';
    return `<${p}cfRule type="expression" dxfId="${styles.paint(f)}" priority="${priority}"${stop}><${p}formula>${formula}</${p}formula></${p}cfRule>`;
  }
}

/**
 * The priority each rule is written with, by id. The rules of the file keep their numbers as long as their order is the same, though
 * the host counts on when one is added before them; a new rule takes a free number at its place, and comes after all others where there is none.
 */
function filePriorities(
  before: readonly ConditionalFormatData[],
  now: readonly ConditionalFormatData[],
): ReadonlyMap<string, number> {
  const byPriority = (a: ConditionalFormatData, b: ConditionalFormatData) => a.priority - b.priority;
  const current = [...now].sort(byPriority);
  const ids = new Set(now.map((f) => f.id));
  const old = before.filter((f) => ids.has(f.id)).sort(byPriority);
  const numbers = new Map(old.map((f) => [f.id, f.priority]));
  const kept = current.filter((f) => numbers.has(f.id));
  if (kept.some((f, i) => f.id !== old[i]?.id)) return new Map(current.map((f, i) => [f.id, i + 1]));
  const fromFile = new Set(numbers.keys());
  const taken = new Set(numbers.values());
  let last = 0;
  const late: ConditionalFormatData[] = [];
  current.forEach((f, i) => {
    const own = numbers.get(f.id);
    if (own !== undefined) {
      last = Math.max(last, own);
      return;
    }
    const next = current.slice(i + 1).find((g) => fromFile.has(g.id));
    const limit = next === undefined ? Infinity : (numbers.get(next.id) ?? Infinity);
    let free = last + 1;
    while (taken.has(free)) free++;
    if (free >= limit) late.push(f);
    else {
      numbers.set(f.id, free);
      taken.add(free);
      last = free;
    }
  });
  for (const f of late) {
    const free = Math.max(0, ...taken) + 1;
    numbers.set(f.id, free);
    taken.add(free);
  }
  return numbers;
}
