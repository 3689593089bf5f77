import type { Programme } from '../../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../../src/engine/programmes/registry';
import { parseProgramme } from '../../../src/engine/programmes/schema';
import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import type { WorkbookChoice } from '../../../src/excel/office/contract';
import { copyOf, draftErrors, tidy, valueOf, withOwn, withoutOwn } from '../../../src/taskpane/programme/draft';
import { fileOf } from '../../../src/taskpane/programme/programme-file';
import { PANE_TEXTS } from '../../../src/taskpane/texts';

const NONE: WorkbookChoice = {};
const sentences = (draft: Programme, choice = NONE, own?: string): readonly string[] =>
  draftErrors(draft, choice, own, PANE_TEXTS['zh-CN'], 'zh-CN').map(({ sentence }) => sentence);

const farmerRate = (rate: Programme['categories'][number]['rate']): Programme => {
  const copy = copyOf(WANNING_2021, NONE);
  return { ...copy, categories: copy.categories.map((one) => (one.id === 'farmer' ? { ...one, rate } : one)) };
};

describe('a copy of a published programme', () => {
  it.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))(
    'of %s can be kept as it is, under an id of its own',
    (id, programme) => {
      const copy = copyOf(programme, NONE);
      expect(copy.id).not.toBe(id);
      expect(copy.name.zh).toBe(`${programme.name.zh}（本县）`);
      expect(sentences(copy)).toEqual([]);
      const choice = withOwn(NONE, copy, undefined);
      expect(copyOf(programme, choice).id).toBe(`${id}-own-2`);
    },
  );

  it('goes out as the file the command line takes, and comes in the same', () => {
    const copy = copyOf(WANNING_2021, NONE);
    expect(parseProgramme(fileOf(copy), 'x.json')).toEqual({ ok: true, programme: copy });
  });
});

describe('what keeps a programme from being saved', () => {
  const citation = { document: '某文件', article: '一' };

  it('is named by the words on the screen, with the mend', () => {
    expect(sentences(farmerRate([{ value: '六', citation }]))).toEqual([
      '“一般农民 · 贴息利率（%） · 第 1 个数值 · 数值”写成了 "六"，应写成 3.45 | LPR1Y-1.5@signed 的样子。',
    ]);
    expect(
      sentences(
        farmerRate([
          { value: '6', citation },
          { from: '2023-02-30', value: '5', citation: { document: '', article: '二' } },
        ]),
      ),
    ).toEqual([
      '“一般农民 · 贴息利率（%） · 第 2 个数值 · 从哪天起”写成了 "2023-02-30"，没有这一天，应写成 2024-01-01 的样子。',
      expect.stringMatching(/第 2 个数值 · 依据文件”写成了 ""/),
    ]);
  });

  it('is a number of months that is none', () => {
    const copy = copyOf(WANNING_2021, NONE);
    const [first, ...others] = copy.categories;
    const months = { value: valueOf('termLimitMonths', '一年') as number, citation };
    expect(sentences({ ...copy, categories: [{ ...first!, termLimitMonths: [months] }, ...others] })).toEqual([
      '“农民专业合作社 · 贴息期限（月） · 第 1 个数值 · 数值”写成了 "一年"，应写成 12 的样子。',
    ]);
  });

  it('is an order of days that is not one, an id already taken, digits of an ID', () => {
    const twice = farmerRate([
      { from: '2024-01-01', value: '5', citation },
      { from: '2023-01-01', value: '6', citation },
    ]);
    expect(sentences(twice)).toEqual([expect.stringContaining('从早到晚')]);
    expect(sentences({ ...farmerRate([]), id: 'wanning-2021' })).toEqual([
      '编号“wanning-2021”已经有别的项目用了，请换一个。',
    ]);
    expect(sentences(farmerRate([{ value: '6', citation: { ...citation, quote: '990101199001010019' } }]))).toEqual([
      expect.stringContaining('证件号码'),
    ]);
  });

  it('is nothing where the programme keeps its own id', () => {
    const copy = farmerRate([]);
    const choice = withOwn(NONE, copy, undefined);
    expect(sentences(copy, choice, copy.id)).toEqual([]);
    expect(sentences(copy, choice)).toHaveLength(1);
  });
});

it('takes an empty box for a member that is not there, and months for a number', () => {
  const tidied = tidy(
    farmerRate([{ from: '', value: '6', citation: { document: 'a', number: '', article: 'b', quote: '' } }]),
  );
  expect(tidied.categories.find(({ id }) => id === 'farmer')?.rate).toEqual([
    { value: '6', citation: { document: 'a', article: 'b' } },
  ]);
  expect(valueOf('termLimitMonths', '１２ ')).toBe(12);
  expect(valueOf('termLimitMonths', '一年')).toBe('一年');
  expect(valueOf('loanCap', '50,000')).toBe('50000');
});

it('is kept in the workbook in place of what it was, and taken out again without a trace', () => {
  const copy = farmerRate([]);
  const before: WorkbookChoice = { programmeId: 'wanning-2021', period: '2021', overrides: { dayCount: 'ACT/365' } };
  const kept = withOwn(before, copy, undefined);
  expect(kept).toEqual({ programmeId: copy.id, period: '2021', programmes: [copy] });
  const renamed = { ...copy, id: 'qingyang-2024' };
  expect(withOwn(kept, renamed, copy.id).programmes).toEqual([renamed]);
  expect(withoutOwn(kept, copy.id)).toEqual({ programmes: [] });
});
