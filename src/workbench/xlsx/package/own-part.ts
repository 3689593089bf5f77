import type { OfficePackage } from './package';
import { partChecksum } from './part-checksum';
import { takeBack, type UndoStep } from '../xml/splice';
import { child, childrenOf, escapeAttribute, escapeText, textOf } from '../xml/xml';

/**
 * The one part of a saved file that is ours: the add-in's document settings, and how to take back what saving changed in the clerk's
 * parts. Custom XML parts are what Excel and WPS keep without looking into them. With the way back in the file, marks that were saved, and
 * are taken away in a later session, leave the original parts byte for byte. It holds no value of the clerk's: an old value that
 * was replaced is not kept.
 */
const namespace = 'urn:tiexi:workbook';

export interface PartChange {
  readonly part: string;
  /** Of the part as saved: another program has written it since where this differs, and the way back is lost. */
  readonly fingerprint: string;
  readonly steps: readonly UndoStep[];
}

export interface WayBack {
  readonly added: readonly string[];
  readonly changed: readonly PartChange[];
}

export interface OwnPart {
  /** Name of the part. */
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly wayBack?: WayBack;
}

export function findOwnPart(file: OfficePackage, workbookPart: string): OwnPart | undefined {
  for (const relation of file.relationships(workbookPart)) {
    if (relation.type !== 'customXml' || !file.has(relation.target)) continue;
    const xml = file.text(relation.target);
    if (!xml.slice(0, 500).includes(namespace)) continue;
    const root = file.root(relation.target);
    const settings = new Map(childrenOf(root, 'setting').map((s) => [s.attributes.get('name') ?? '', textOf(xml, s)]));
    const back = child(root, 'wayBack');
    if (back === undefined) return { name: relation.target, settings };
    return {
      name: relation.target,
      settings,
      wayBack: {
        added: childrenOf(back, 'added').map((a) => a.attributes.get('part') ?? ''),
        changed: childrenOf(back, 'changed').map((c) => ({
          part: c.attributes.get('part') ?? '',
          fingerprint: c.attributes.get('fingerprint') ?? '',
          steps: readSteps(textOf(xml, c)),
        })),
      },
    };
  }
  return undefined;
}

export function ownPartXml(settings: ReadonlyMap<string, string>, wayBack: WayBack | undefined): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<tiexi xmlns="${namespace}">`,
    ...[...settings].map(([name, json]) => `<setting name="${escapeAttribute(name)}">${escapeText(json)}</setting>`),
  ];
  if (wayBack !== undefined) {
    parts.push('<wayBack>');
    for (const part of wayBack.added) parts.push(`<added part="${escapeAttribute(part)}"/>`);
    for (const c of wayBack.changed) {
      parts.push(
        `<changed part="${escapeAttribute(c.part)}" fingerprint="${c.fingerprint}">${escapeText(writeSteps(c.steps))}</changed>`,
      );
    }
    parts.push('</wayBack>');
  }
  return [...parts, '</tiexi>'].join('');
}

/** `[keep, drop, put, keep, drop, put, …]` */
function writeSteps(steps: readonly UndoStep[]): string {
  return JSON.stringify(steps.flatMap((s) => [s.keep, s.drop, s.put]));
}

function readSteps(text: string): UndoStep[] {
  const flat: unknown = JSON.parse(text);
  const steps: UndoStep[] = [];
  if (!Array.isArray(flat)) return steps;
  for (let i = 0; i + 2 < flat.length; i += 3) {
    const [keep, drop, put] = [flat[i], flat[i + 1], flat[i + 2]] as unknown[];
    if (typeof keep === 'number' && typeof drop === 'number' && typeof put === 'string')
      steps.push({ keep, drop, put });
  }
  return steps;
}

/**
 * The package as it was before our saves, or undefined where there is no way back: never saved by us, or a part was written by
 * another program since. Then the package as it is counts as the clerk's.
 */
export function packageBefore(
  file: OfficePackage,
  own: OwnPart | undefined,
  make: (parts: Map<string, Uint8Array>) => OfficePackage,
): OfficePackage | undefined {
  if (own?.wayBack === undefined) return undefined;
  const before = make(new Map(file.parts));
  for (const change of own.wayBack.changed) {
    const bytes = file.parts.get(change.part);
    if (bytes === undefined || partChecksum(bytes) !== change.fingerprint) return undefined;
    const text = takeBack(file.text(change.part), change.steps);
    if (text === undefined) return undefined;
    before.setText(change.part, text);
  }
  for (const part of own.wayBack.added) before.remove(part);
  return before;
}
