import { Memo } from '../../../src/engine/ground/memo';

describe('Memo', () => {
  it('gives what was set, the last question at hand or not', () => {
    const memo = new Memo<string, number>();
    expect(memo.get('甲')).toBeUndefined();
    expect(memo.set('甲', 1)).toBe(1);
    expect(memo.set('乙', -1)).toBe(-1);
    expect(memo.get('甲')).toBe(1);
    expect(memo.get('甲')).toBe(1);
    expect(memo.get('乙')).toBe(-1);
    expect(memo.get('丙')).toBeUndefined();
    expect(memo.get('乙')).toBe(-1);
  });
});
