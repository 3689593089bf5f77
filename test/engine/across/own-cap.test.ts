import { ownCapAgain } from '../../../src/engine/across/own-cap';
import { caseOf } from '../support';

test('tells what a loan is and what of it counts, by the cap of its day', () => {
  const c = caseOf(
    'jiaocheng-2024',
    '2024-05',
    { category: '脱贫户', principal: '80000', disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45' },
    { 'lifted.loanCap@2024-04-21': '60000', 'lifted.loanCap@2024-05-01': '70000' },
  );
  expect(ownCapAgain([c])).toEqual({
    facts: { principal: '80000.00', cap: '60000.00' },
    citation: { document: '经办人设定', article: '--set' },
  });
});
