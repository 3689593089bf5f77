import { explain } from '../../src/engine/explain/explain';
import { interestSplit } from '../engine/interest-split';
import { cellText, never, quiet } from './support/in-excel';
import { inSample } from './support/in-sample';

jest.setTimeout(120_000);

test('带贫分红表: what each enterprise pays of its interest is what the engine says, and so is the sum', () =>
  inSample('hulan-2020', '2020', async ({ api, workbook, result: { assessment, ...run } }) => {
    await api.buildSheets(['dividends'], { ...run, assessment }, quiet, never);
    const rows = Array.from({ length: 60 }, (_, r) => r + 3).filter(
      (r) => typeof cellText(workbook, '带贫分红表', r, 0) === 'number',
    );
    expect(rows.length).toBeGreaterThan(0);
    const paid = assessment.assessments.flatMap(({ eligible }, i) => (eligible ? [i] : []));
    const owns = new Map(
      paid.map((i) => {
        const loan = assessment.loans[i]!;
        return [`${loan.borrower} ${loan.principal / 100}`, interestSplit(explain(assessment, i), loan)!.own / 100];
      }),
    );
    for (const r of rows) {
      const [borrower, principal] = [1, 4].map((c) => cellText(workbook, '带贫分红表', r, c));
      expect([borrower, cellText(workbook, '带贫分红表', r, 15)]).toEqual([
        borrower,
        expect.closeTo(owns.get(`${String(borrower)} ${String(principal)}`)!, 6),
      ]);
    }
  }));
