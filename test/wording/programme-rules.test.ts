import { BUILT_IN_PROGRAMMES } from '../../src/engine/programmes/registry';
import { documentsOf, numberOfDocument, rulesOf } from '../../src/wording/programme-rules';
import { programmeRules } from '../../src/locale/zh-cn/programme-rules';

describe.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))('%s', (_id, programme) => {
  it.each(['zh-CN', 'en-US'] as const)('says every rule in words with a numbered document (%s)', (language) => {
    const groups = rulesOf(programme, language);
    const documents = documentsOf(programme, groups);
    for (const { lines } of groups) {
      for (const { text, citation } of lines) {
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        if (citation) expect(numberOfDocument(documents, citation)).toBeGreaterThan(0);
      }
    }
    expect(groups).toHaveLength(programme.categories.length + 1);
  });
});

it('writes 万元 where the amount is whole 万, and 元 where it is not', () => {
  const say = programmeRules;
  expect(say.loanCap('100000')).toBe('单笔最多按 10 万元计');
  expect(say.loanCap('55000')).toBe('单笔最多按 55000 元计');
});
