import { fen, formatFen, type Fen } from '../engine/ground/money';
import { isMatchable } from './bank-count';
import { area, cell, wholeArea } from './declaration';
import { FunctionFailure } from './failure';

/** What each row counts of its borrower's cap, from top to bottom: the clerk sees the order in which it is used. */
export const capUsed = wholeArea(
  'CAP.USED',
  [area('ids', 'id'), area('amounts', 'amount'), cell('cap', 'amount', 'required')],
  ({ ids, amounts, cap }) => {
    const usedBy = new Map<string, Fen>();
    return amounts.map((amount, i) => {
      const id = ids[i];
      if (id instanceof FunctionFailure) return id;
      if (amount instanceof FunctionFailure) return amount;
      // An empty row: its amount arrives as nothing on the web and as 0 on the desktop (office-js#4702).
      if (amount === undefined || (amount === 0 && id === undefined)) return '';
      const used = isMatchable(id) ? (usedBy.get(id.text) ?? fen(0)) : fen(0);
      const counted = fen(Math.min(amount, cap - used));
      if (isMatchable(id)) usedBy.set(id.text, fen(used + counted));
      return Number(formatFen(counted));
    });
  },
);
