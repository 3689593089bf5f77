import type { StatusKind } from '../../engine/loan/loan';
import type { CellValue } from '../grid';
import { cleanText, saysNothing, withoutBlanks } from './text';

/**
 * What words beside a loan can say against paying it, and how they say it. Kind → roots. A column that asks (审核结果, 是否贴息) is read whole: what it does not
 * clearly allow is a question. In a remark only these roots speak.
 */
const SAID: readonly (readonly [StatusKind, RegExp])[] = [
  [
    'cancelled',
    /作废|注销|撤销|撤回|撤贷|重复|重录|删除|无效|误[录填报登]|录错|冲销|冲正|放弃|未放款|未发放|未提款|未用信|退贷/,
  ],
  ['died', /死亡|去世|身故|已故|病故|亡故|过世|身亡|离世/],
  [
    'refused',
    /不(?:予|给予|符|通过|同意|合格|贴息|享受|支持|批准|准予|受理|纳入|能贴|贴|可贴|具备|属于|得|再)|未(?:通过|获批|批准|予|获准|达标)|否决|驳回|拒绝?|退回|取消|剔除|核减|停(?:止|发|贴|付)|终止贴息|暂[缓停]|缓[办议贴]|待(?:定|核|审|查|补|议|确认)|违规|挪用|冒名|户贷企用|转借|非本人|虚假|骗/,
  ],
  [
    'overdue',
    /(?<![未无没非不否]|没有)逾期(?![0零无]|否|未)|不良|次级|可疑|损失|关注|呆[账帐滞]|核销|违约|失信|欠[息款]|拖欠|起诉|诉讼|代偿|追[偿讨]|垫付/,
  ],
  [
    'settled',
    /(?<![未应待拟将需无没]|尚未|没有|未全部|未能|未予|到期)(?:结清|还清|清偿|偿清|还完|清户|销户|收回|归还)(?!日期|时间)|已(?:全部|全额|提前)?(?:还|归还|偿还|收)(?!过|款中|息)/,
  ],
  ['repaid', /(?:还|归还|偿还|收回)(?:了|本金|贷款|款)?\s*[￥¥]?\d|部分(?:还|归还|偿还|收回)|还了/],
  ['extended', /(?<![未无没不]|没有)(?:展期|延期|续贷|无还本)/],
];

/** Answers that allow: of an examination, a decision, the course of a loan. */
const ALLOWS =
  /^(?:是|同意.{0,6}|(?:已?(?:审[核批查]|初审|复核|审)?(?:已)?(?:通过|合格|无误))|符合.{0,8}|合格|正常.{0,4}|准予.{0,4}|批准|可以?|可贴.{0,4}|√|✓|有|有效|Y|YES|TRUE|对|无异议|无|否决无|(?:情况)?属实|在[贷册用]|存续|存量|新增|未[结还]清|未还.{0,2}|未到期|还款中|履约.{0,3}|执行中|按[期时].{0,4}|已?发放|已放款|已?享受|贴息|已?贴息|应贴息?|予以?贴息|建议贴息|纳入|已公示|公示无异议|已审核?|已核[实查]?|已复核|一致|到位|真实|当年新增|续存|良好)$/i;
const NO = /^(?:否|不是|无|没有|未|不|×|✗|x|N|NO|FALSE|0)$/i;
const YES = /^(?:是|有|已|√|✓|Y|YES|TRUE|1)$/i;

/** `是否…`: whether a yes or a no speaks against paying; undefined where neither does, or nobody can tell. */
const GOOD_IF_YES =
  /贴息|补贴|符合|享受|同意|通过|合格|有效|纳入|正常|属实|一致|按[期时]|在贷|支持|可贴|批准|审核|核实|真实|准予|给予|到位|合规/;
const BAD_IF_YES: readonly (readonly [StatusKind, RegExp])[] = [
  ['settled', /结清|还清|清偿|收回|归还|还款|销户/],
  ['died', /死亡|去世|身故/],
  ['extended', /展期|延期|续贷/],
  ['overdue', /逾期|不良|失信|违约|核销|代偿|欠息|欠款|起诉/],
  ['cancelled', /重复|注销|作废|撤销|无效|放弃/],
  ['refused', /取消|退出|违规|挪用|异议|冒名|户贷企用|转借|停止|剔除|他用/],
];
/** Questions about people, which have no bearing on the loan. */
const INDIFFERENT =
  /脱贫|贫困|监测|边缘|建档|党员|低保|五保|残疾|退役|军人|返乡|大学生|签[字订名]|首贷|首次|本地|常住|户主|产业|参保|保险|公示|公开|新型|示范|带动|收入|易地|搬迁|培训|就业|创业|妇女|信用户|评级|授信|担保|抵押|委托/;

/** What a column asks, from its header. */
/** `day`: a day under a header nobody knows, which may be that of settlement. */
export type StatusQuestion = 'decision' | 'remark' | StatusKind | 'no-refuses' | 'day';

const DECISION =
  /审[核批查定]|初审|复审|终审|复核|核[查实定]|意见|结论|结果|状态|形态|分类|资格|认定|核对情况|贴息情况|处理/;
const REMARK_OF_MONEY = /情况|还款|归还|收回|说明|备注|附注|记录/;

/** How a column without a field of its own is to be read; undefined where its cells say nothing about the loan (是否脱贫户). */
export function statusQuestion(header: string): StatusQuestion | undefined {
  if (/是否|有无|能否|可否|与否/.test(header)) {
    if (INDIFFERENT.test(header) && !GOOD_IF_YES.test(header)) return undefined;
    for (const [kind, words] of BAD_IF_YES) if (words.test(header)) return kind;
    return GOOD_IF_YES.test(header) ? 'no-refuses' : undefined;
  }
  if (/逾期(?:天数|日数|金额|本金|余额)|欠息/.test(header)) return 'overdue';
  if (DECISION.test(header) && !REMARK_OF_MONEY.test(header.replace(/贴息情况|核对情况/, ''))) return 'decision';
  return 'remark';
}

/** What one cell of such a column says against paying; undefined where it says nothing against it. */
export function parseStatus(value: CellValue, question: StatusQuestion): StatusKind | undefined {
  const text = withoutBlanks(cleanText(value));
  if (saysNothing(text)) return undefined;
  if (question === 'remark') return inWords(text);
  if (question === 'day') return /\d/.test(text) ? 'unclear' : inWords(text);
  if (question === 'decision') {
    if (ALLOWS.test(text)) return undefined;
    if (NO.test(text)) return 'refused';
    // A day, a number, a signature's name: nothing decided. Words that are no known permission are a question.
    return inWords(text) ?? (/\d/.test(text) || !/\p{Script=Han}/u.test(text) ? undefined : 'unclear');
  }
  if (question === 'no-refuses') {
    if (NO.test(text)) return 'refused';
    return ALLOWS.test(text) || YES.test(text) ? undefined : inWords(text);
  }
  if (NO.test(text) || /^0+(?:\.0+)?[天日元]?$/.test(text)) return undefined;
  if (YES.test(text) || /^[\d.,]+(?:天|日|元|万元)?$/.test(text)) return question;
  return inWords(text);
}

function inWords(text: string): StatusKind | undefined {
  for (const [kind, words] of SAID) if (words.test(text)) return kind;
  return undefined;
}
