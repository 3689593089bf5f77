import { type StatusQuestion, statusQuestion } from '../values/status';
import type { HeaderBand } from './find-header';
import { isNotOurs } from './header-words';
import type { ColumnPlan } from './map-columns';

/** A column without a field of its own that may say something against paying a loan. */
export interface StatusColumn {
  readonly column: number;
  readonly question: StatusQuestion;
}

/** Days of the keeping of the list and of the bank's own work: no money hangs on them. */
const AT_WORK =
  /申请|审[批核查]|受理|登记|评[审定级]|推荐|公示|拨付|发卡|建[档卡]|签|填|报送|上报|录入|打印|导出|统计|收件|验收|付息|结息|扣[息款]|收息|调查|面[签谈]|备案|移交|导入|更新|数据|授权|生日|出生|入[户党职]|计息|贴息|起息|开户|开卡|制表/;

const OWN_TROUBLE = /逾期(?:天数|日数|本金|金额|余额|贷款金额|贷款|时间|日期|次数)?|欠息(?:金额|时间)?/g;

/** Every column that is none of the ledger's facts and none of ours: sparse or not, each of its cells is asked. */
export function statusColumns(band: HeaderBand, plan: ColumnPlan): readonly StatusColumn[] {
  const taken = new Set<number>([
    ...plan.columns.values(),
    ...plan.alternates.values(),
    ...plan.repayments.flatMap(({ amount, day }) => [amount, day]),
  ]);
  const note = plan.columns.get('note');
  return band.columns.flatMap(({ own, path }, column): StatusColumn[] => {
    if (own || path.length === 0 || plan.excluded.has(column)) return [];
    if (column === note) return [{ column, question: 'remark' }];
    if (taken.has(column)) return [];
    const header = path.join('/');
    // Facts about other people and other loans say nothing of this one; its own days and amounts overdue do.
    if (isNotOurs(header.replace(OWN_TROUBLE, ''))) return [];
    const profile = plan.profiles[column];
    const ofDays = profile !== undefined && profile.days * 2 > profile.filled;
    if (ofDays && !plan.columns.has('settled') && plan.repayments.length === 0 && !AT_WORK.test(header))
      return [{ column, question: 'day' }];
    const question = statusQuestion(header);
    return question === undefined ? [] : [{ column, question }];
  });
}
