import { isCategoryKnown } from '../../../src/engine/conditions/is-category-known';
import { caseOf } from '../support';

describe('isCategoryKnown', () => {
  it.each(['一般农民', '农村妇女', '农民专业合作社', '地方农场职工', '渔 民', 'farmer'])(
    'knows %s in 万宁',
    (category) => {
      expect(isCategoryKnown(caseOf('wanning-2021', '2021', { category }))).toBeUndefined();
    },
  );

  it.each(['建档立卡农户', '城镇居民', '公务员'])('does not pay %s in 万宁', (category) => {
    expect(isCategoryKnown(caseOf('wanning-2021', '2021', { category }))).toMatchObject({
      code: 'CATEGORY_UNKNOWN',
      refuses: true,
      facts: { category },
    });
  });

  it('takes a blank one as the default category and says so', () => {
    expect(isCategoryKnown(caseOf('wanning-2021', '2021', {}))).toMatchObject({
      severity: 'review',
      refuses: false,
      facts: { taken: 'farmer' },
    });
  });

  it('takes a blank one without a word where the ledger holds one product only', () => {
    expect(isCategoryKnown(caseOf('hengnan-2021', '2021Q2', {}))).toBeUndefined();
  });

  it('refuses a blank one where the programme says so', () => {
    const c = caseOf('wanning-2021', '2021', { category: '  ' }, { blankCategory: 'refuse' });
    expect(isCategoryKnown(c)).toMatchObject({ refuses: true });
  });

  it('takes 脱贫不稳定户 for a monitored household, not for 脱贫户', () => {
    expect(caseOf('hengnan-2021', '2021Q2', { category: '脱贫不稳定户' }).terms?.category.id).toBe('monitored');
    expect(caseOf('hengnan-2021', '2021Q2', { category: '脱贫户' }).terms?.category.id).toBe('lifted');
  });
});
