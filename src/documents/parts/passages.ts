import type { Block, Place, ReportDocument } from '../document';
import { plain } from './text';

/** A paragraph, or a cell of a table with more than a word in it. */
export interface Passage {
  /** With plain digits and signs. */
  readonly text: string;
  readonly place: Place;
  readonly inTable: boolean;
}

/** Everything a report says, in reading order. */
export function passagesOf({ blocks }: ReportDocument): readonly Passage[] {
  return blocks.flatMap((block: Block): Passage[] =>
    block.kind === 'paragraph'
      ? [{ text: plain(block.text), place: block.place, inTable: false }]
      : block.rows.flatMap(({ cells, place }) =>
          cells.filter((cell) => cell !== '').map((cell) => ({ text: plain(cell), place, inTable: true })),
        ),
  );
}

/** The sentences of a passage: a semicolon parts what belongs to one list, so only 。！？ end one. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  return passage.text
    .split(/(?<=[。！？!?])/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...passage, text }));
}

/** What is written before a number since the last stop of the clause: `执行金额为` of `…万元，执行金额为608.65万元`. */
export function clauseBefore(text: string, index: number): string {
  return /[^，,。；;：:！？\n]*$/.exec(text.slice(0, index))![0];
}

/** Whether a clause speaks of what is planned, asked for or allowed, not of what happened. */
export function isPlanned(clause: string): boolean {
  return /计划|目标|预计|预期|年初|拟|应[^急收]|设置|不超过|不低于|不少于|不高于|上限|上线|最高|以内|以下|以上|≥|≤|>|</.test(
    clause,
  );
}
