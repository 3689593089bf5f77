import { childAfter, rankIn } from './schema-order';
import { Splices, type UndoStep } from './splice';
import { opened, startTagWith, type AttributeChanges, type XmlElement } from './xml';

interface Addition {
  readonly before: XmlElement | undefined;
  readonly rank: number;
  readonly xml: string;
}

/** What is asked of one element that stays. */
interface ElementEdit {
  readonly element: XmlElement;
  changes: AttributeChanges;
  readonly additions: Addition[];
}

/**
 * Changes to the elements of one part. The only place that knows how a child gets into an element: at its place in the order of the standard, and where
 * the element was written `<a/>` or `<x:a b="c"/>` it is opened and closed around its first child. Which patch asks first makes no difference.
 */
export class XmlEdit extends Splices {
  private readonly edits = new Map<number, ElementEdit>();

  /** Adds `xml`, an element of this name or several, to the children. */
  insertChild(parent: XmlElement, name: string, xml: string): void {
    if (xml === '') return;
    this.of(parent).additions.push({ before: childAfter(parent, name), rank: rankIn(parent.name, name), xml });
  }

  /** Sets attributes or, with `undefined`, takes them away. */
  setAttributes(element: XmlElement, changes: AttributeChanges): void {
    const edit = this.of(element);
    edit.changes = { ...edit.changes, ...changes };
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  override get empty(): boolean {
    return this.together().all.length === 0;
  }

  override apply(): { readonly text: string; readonly undo: readonly UndoStep[] } {
    return Splices.prototype.apply.call(this.together());
  }

  private of(element: XmlElement): ElementEdit {
    let edit = this.edits.get(element.start);
    if (edit === undefined) this.edits.set(element.start, (edit = { element, changes: {}, additions: [] }));
    return edit;
  }

  /** What was asked of elements as changes of the text, with the others. */
  private together(): XmlEdit {
    const whole = new XmlEdit(this.source);
    for (const splice of this.all) whole.all.push(splice);
    for (const { element, changes, additions } of this.edits.values()) {
      const tag = startTagWith(this.source, element, changes);
      if (element.selfClosing && additions.length > 0) {
        const inner = [...additions].sort((a, b) => a.rank - b.rank).map(({ xml }) => xml);
        const xml = `${opened(tag)}${inner.join('')}</${element.qualifiedName}>`;
        whole.replace(element.start, element.end, xml);
        continue;
      }
      whole.replace(element.start, element.innerStart, tag);
      for (const { before, rank, xml } of additions) whole.insert(before?.start ?? element.innerEnd, xml, rank);
    }
    return whole;
  }
}
