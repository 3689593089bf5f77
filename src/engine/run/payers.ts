import { fen, type Fen } from '../ground/money';
import type { Bilingual } from '../programmes/bilingual';
import type { Programme } from '../programmes/programme';
import { fractionOf } from '../programmes/share';

/** What one of those who pay bears of a total. */
export interface PayerShare {
  readonly id: string;
  readonly name: Bilingual;
  readonly amount: Fen;
}

/** A total among the payers of a programme, to the 分: what whole 分 leave over goes to the largest rests, of equal ones to the first. */
export function amongPayers({ payers }: Programme, total: Fen): readonly PayerShare[] {
  if (!payers) return [];
  const parts = payers.payers.map(({ share }) => {
    const { numerator, denominator } = fractionOf(share);
    const product = BigInt(total) * BigInt(numerator);
    return { whole: Number(product / BigInt(denominator)), rest: Number(product % BigInt(denominator)) / denominator };
  });
  let left = total - parts.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = parts.map((_, i) => i).sort((a, b) => parts[b]!.rest - parts[a]!.rest || a - b);
  const extra = new Set<number>();
  for (const i of byRest) {
    if (left <= 0) break;
    extra.add(i);
    left -= 1;
  }
  return payers.payers.map(({ id, name }, i) => ({ id, name, amount: fen(parts[i]!.whole + (extra.has(i) ? 1 : 0)) }));
}

/** What a budget leaves of each amount: all of them, or where they come to more, each in proportion, adding up to the budget to the 分. */
export function withinBudget(amounts: readonly Fen[], budget: Fen | undefined): readonly Fen[] {
  const total = amounts.reduce<number>((sum, amount) => sum + amount, 0);
  if (budget === undefined || total <= budget) return amounts;
  const parts = amounts.map((amount) => {
    const product = BigInt(amount) * BigInt(budget);
    return { whole: Number(product / BigInt(total)), rest: product % BigInt(total) };
  });
  let left = budget - parts.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = parts
    .map((_, i) => i)
    .sort((a, b) => (parts[a]!.rest === parts[b]!.rest ? a - b : parts[a]!.rest < parts[b]!.rest ? 1 : -1));
  const made = parts.map(({ whole }) => whole);
  for (const i of byRest) {
    if (left <= 0) break;
    made[i]! += 1;
    left -= 1;
  }
  return made.map(fen);
}
