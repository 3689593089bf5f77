import fc from 'fast-check';
import { SEED } from '../../seed';
import { ranksIn } from '../../files/support/schema-order';
import { XmlEdit } from '../../../src/workbench/xlsx/xml/xml-edit';
import { takeBack } from '../../../src/workbench/xlsx/xml/splice';
import { child, parseXml } from '../../../src/workbench/xlsx/xml/xml';

/** How an element may stand in a file. */
const STATES = ['missing', 'self-closed', 'empty', 'full'] as const;
const PARENTS = ['workbook', 'worksheet', 'styleSheet'] as const;

interface Made {
  readonly parent: (typeof PARENTS)[number];
  readonly prefix: string;
  readonly self: boolean;
  readonly blank: string;
  readonly children: readonly { readonly name: string; readonly state: (typeof STATES)[number] }[];
  readonly added: readonly string[];
}

const made: fc.Arbitrary<Made> = fc.constantFrom(...PARENTS).chain((parent) => {
  const names = [...ranksIn(parent)!.keys()];
  return fc.record({
    parent: fc.constant(parent),
    prefix: fc.constantFrom('', 'x:', 'ns0:'),
    self: fc.boolean(),
    blank: fc.constantFrom('', ' ', '\r\n\t'),
    children: fc.tuple(
      ...names.map((name) => fc.record({ name: fc.constant(name), state: fc.constantFrom(...STATES) })),
    ),
    added: fc.array(fc.constantFrom(...names.filter((name) => name !== 'extLst')), { minLength: 1, maxLength: 6 }),
  });
});

function xmlOf({ parent, prefix, self, blank, children }: Made): string {
  const inner = children.map(({ name, state }) => {
    const tag = `${prefix}${name}`;
    if (state === 'missing') return '';
    if (state === 'self-closed') return `${blank}<${tag} count="0"${blank}/>`;
    return `${blank}<${tag} count='1'>${state === 'full' ? `<${prefix}item a="&lt;&gt;>"/>` : ''}</${tag}>`;
  });
  const open = `<?xml version="1.0"?>${blank}<${prefix}${parent} xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="m"`;
  return inner.join('') === '' && self ? `${open}${blank}/>` : `${open}>${inner.join('')}</${prefix}${parent}>`;
}

test('a child goes to its place whatever the element looks like, in whichever order it is asked for, and comes out again', () => {
  fc.assert(
    fc.property(made, (one) => {
      const xml = xmlOf(one);
      const root = parseXml(xml);
      const edit = new XmlEdit(xml);
      for (const name of one.added) {
        const holder = child(root, name);
        // As the patches do it: into the element where it is there, with the element where it is not.
        if (holder) {
          edit.setAttributes(holder, { count: '2' });
          edit.insertChild(holder, 'item', `<${one.prefix}item/>`);
        } else edit.insertChild(root, name, `<${one.prefix}${name}><${one.prefix}item/></${one.prefix}${name}>`);
      }
      const { text, undo } = edit.apply();
      const after = parseXml(text);
      expect(after.qualifiedName).toBe(root.qualifiedName);
      const ranks = after.children.map(({ name }) => ranksIn(one.parent)!.get(name)!);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const name of one.added) {
        const items = after.children.filter((c) => c.name === name).flatMap((c) => c.children);
        expect(items.length).toBeGreaterThanOrEqual(one.added.filter((other) => other === name).length);
      }
      // What was there is still there, and the way back gives the text as it was.
      expect(after.children.length).toBeGreaterThanOrEqual(root.children.length);
      expect(takeBack(text, undo)).toBe(xml);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('attributes are set, added and taken away where they stand, whatever their quotes', () => {
  const xml = `<a b='1'\n c = "2"  d="&quot;"/>`;
  const edit = new XmlEdit(xml);
  edit.setAttributes(parseXml(xml), { b: undefined, c: 'x"<', e: '5' });
  expect(edit.apply().text).toBe('<a c="x&quot;&lt;"  d="&quot;" e="5"/>');
});
