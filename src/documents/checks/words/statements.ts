import type { Place } from '../../document';
import { sentencesOf } from '../../parts/passages';
import { quoted, tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** What a report says of its documents, funds and payees in one place, against what it says in another. */
export const checkStatements: ReportCheck = (reading) => [
  ...titles(reading),
  ...issuers(reading),
  ...sources(reading),
  ...payees(reading),
  ...declaredMissing(reading),
  ...attachments(reading),
  ...budgetFitted(reading),
];

/** A document by its number, with two titles. */
function titles({ passages }: Reading): readonly ReportProblem[] {
  const known = new Map<string, { title: string; place: Place }>();
  const problems: ReportProblem[] = [];
  for (const { text, place } of passages) {
    for (const [, before = '', number = ''] of tight(text).matchAll(
      /([^。；;]{4,60}?)[(]([一-龥]{2,8}[〔[]20\d\d[〕\]]\d+号)[)]/g,
    )) {
      const title = titleIn(before);
      if (title === undefined) continue;
      const first = known.get(number);
      if (!first) known.set(number, { title, place });
      else if (!first.title.includes(title) && !title.includes(first.title)) {
        problems.push({
          code: 'TITLE_DIFFERS',
          facts: { number, first: first.title, second: title },
          at: place,
          other: first.place,
        });
        known.delete(number);
      }
    }
  }
  return problems;
}

/** The innermost title before a number, without 印发 and 的通知. */
function titleIn(before: string): string | undefined {
  const inner = [...before.matchAll(/[〈《]([^〈《〉》]{4,})[〉》]/g)].at(-1)?.[1];
  const outer = /《([^《》]*)》[^《》]*$/.exec(before)?.[1];
  const title = (inner ?? outer ?? '').replace(/^.*?关于(?:印发|转发)?/, '').replace(/(?:的)?(?:通知|意见)+$/, '');
  return title.length >= 6 ? title : undefined;
}

/** A county's document under the number of another: 甲县财政局 and 乙财绩〔2022〕1号. */
function issuers({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }) =>
    [
      ...tight(text).matchAll(
        /《?([一-龥]{2,4}[县市区])(?:财政局|人民政府)[^《》。]{0,40}》?[(]([一-龥]{2,5})[〔[](20\d\d)[〕\]](\d+)号[)]/g,
      ),
    ].flatMap(([, county = '', prefix = '', year = '', number = '']): readonly ReportProblem[] =>
      /^[政财办府县市区党]/.test(prefix) || [...prefix.slice(0, 2)].some((sign) => county.includes(sign))
        ? []
        : [{ code: 'ISSUER_DIFFERS', facts: { county, number: `${prefix}〔${year}〕${number}号` }, at: place }],
    ),
  );
}

/** Kinds of money by whose it is: a report that names two kinds as its source must say which. */
const FUNDS: readonly (readonly [string, RegExp])[] = [
  ['中央衔接资金', /中央[^，。；;]{0,6}衔接|财政衔接推进|衔接(?:推进|资金)|中央财政/],
  ['县级资金', /县级自有|县级财力|本级财力|自有财力|县级配套/],
  ['整合资金', /涉农整合|统筹整合|统筹资金/],
  ['省级资金', /省级(?:财政|资金)/],
];

function sources({ passages }: Reading): readonly ReportProblem[] {
  const stated = passages.flatMap(({ text, place }) =>
    [
      ...tight(text).matchAll(/(?:资金(?:具体)?来源(?:为|于|是|[:：])?|项目资金(?:为|来源于))([^。；;]{4,40})/g),
    ].flatMap(([says, source = '']) => {
      const kinds = FUNDS.filter(([, pattern]) => pattern.test(source)).map(([kind]) => kind);
      return kinds.length === 0 ? [] : [{ says: quoted(says, 36), kinds, place }];
    }),
  );
  const [first] = stated;
  const other = first && stated.find(({ kinds }) => !kinds.some((kind) => first.kinds.includes(kind)));
  return other
    ? [
        {
          code: 'SOURCE_DIFFERS',
          facts: { first: first.says, second: other.says },
          at: other.place,
          other: first.place,
        },
      ]
    : [];
}

const TO_BANK =
  /(?:支付|拨付|补贴|划拨|拨入|兑付)(?:给|到|至|予)?[^，。；;]{0,4}(?:承贷|经办|放贷|贷款)?(?:金融机构|银行|信用社|信用联社)/;
const TO_PERSON =
  /(?:支付|拨付|补贴|划拨|兑付|贴息[^，。；;]{0,8}发放)(?:给|到|至|予)[^。；;]{0,30}?(?:个人|贫困户|脱贫户|农户|贷款户|借款人|一卡通)/;

/** The subsidy is paid to the bank here and to the borrower there. */
function payees(reading: Reading): readonly ReportProblem[] {
  const sentences = reading.passages
    .filter(({ inTable }) => !inTable)
    .flatMap(sentencesOf)
    .filter(({ text }) => !/风险补偿|分红|[0-9]月[0-9]+日/.test(text));
  const bank = sentences.find(({ text }) => TO_BANK.test(tight(text)));
  const person = sentences.find(({ text }) => TO_PERSON.test(tight(text)) && !TO_BANK.test(tight(text)));
  if (!bank || !person) return [];
  const facts = {
    first: quoted(TO_BANK.exec(tight(bank.text))![0], 30),
    second: quoted(TO_PERSON.exec(tight(person.text))![0], 44),
  };
  return [{ code: 'PAYEE_DIFFERS', facts, at: person.place, other: bank.place }];
}

/** 未设置成本指标, and a table that has 成本指标 filled in. */
function declaredMissing(reading: Reading): readonly ReportProblem[] {
  const told = new Set<string>();
  return reading.passages.flatMap(({ text, place }) =>
    [
      ...tight(text).matchAll(
        /(?:未|没有)(?:设置|设定|填写|申报|编制)(?:及(?:设置|申报))?(?:本项目|该项目|项目)?((?:[一-龥]{2}指标|绩效目标)(?:、[一-龥]{2}指标)*)/g,
      ),
    ].flatMap(([says, things = '']) =>
      things.split('、').flatMap((thing): readonly ReportProblem[] => {
        const there = isThere(reading, thing);
        if (!there || told.has(thing)) return [];
        told.add(thing);
        return [{ code: 'DECLARED_MISSING', facts: { says, thing, there: there.text }, at: place, other: there.place }];
      }),
    ),
  );
}

/** Where a report has what it says is not there: an indicator of that kind with a value, or a table of targets. */
function isThere({ indicators }: Reading, thing: string): { readonly text: string; readonly place: Place } | undefined {
  for (const { items } of indicators) {
    const item =
      thing === '绩效目标'
        ? items.find(({ target, score }) => target && !score)
        : items.find(({ level2, target, score }) => level2 === thing && target && !score);
    if (item) return { text: `${item.name} ${quoted(item.target!, 16)}`, place: item.place };
  }
  return undefined;
}

/** 附评分表, in a report that has no table. */
function attachments({ blocks, passages }: Reading): readonly ReportProblem[] {
  if (blocks.some(({ kind }) => kind === 'table')) return [];
  const says = passages.flatMap(({ text, place }) => {
    const found = /[(（][^()（）]{0,4}附[^()（）]{0,6}(?:评分表|附表|得分表|指标表)[^()（）]{0,6}[)）]/.exec(text);
    return found ? [{ says: found[0], place }] : [];
  })[0];
  const score = passages
    .map(({ text }) => /得分为?(\d+(?:\.\d+)?)分/.exec(tight(text))?.[0])
    .find((one) => one !== undefined);
  return says && score !== undefined
    ? [{ code: 'ATTACHMENT_MISSING', facts: { says: says.says, score }, at: says.place }]
    : [];
}

/** A budget changed when the money was paid executes itself to a hundred percent. */
function budgetFitted({ passages }: Reading): readonly ReportProblem[] {
  const fitted = passages.find(({ text }) =>
    /(?:支付|拨付)[^。；;]{0,10}时[^。；;]{0,8}(?:申请)?调整[^。；;]{0,6}预算/.test(tight(text)),
  );
  const rate = passages.find(({ text }) => /执行率(?:为|达到?)?100%/.test(tight(text)));
  if (!fitted || !rate) return [];
  const facts = { says: /[^，。；;]{0,10}时[^，。；;]{0,8}调整[^，。；;]{0,12}/.exec(tight(fitted.text))![0] };
  return [{ code: 'BUDGET_FITTED', facts, at: fitted.place, other: rate.place }];
}
