import type { Difference } from './compare';

/** Attributes that count or bound what is in an element follow the additions; everything else of the clerk's must stay. */
const bookkeeping = /\/@(count|spans|ref|localSheetId|activeTab|firstSheet)$/;

/** The differences that are more than an addition: none, where nothing of the clerk's was changed. */
export function onlyAdditions(found: readonly Difference[]): Difference[] {
  return found.filter(
    (d) =>
      !(d.kind === 'part added' || d.kind === 'element added') &&
      !(
        d.kind === 'attribute' &&
        bookkeeping.test(d.path) &&
        (d.path.includes('dimension') || !d.path.endsWith('@ref'))
      ),
  );
}
