import type { ScoreTable } from '../../engine/programmes/score-table';
import { MEASURES, USUAL_GRADES } from './grades';

/**
 * 项目支出绩效自评表 for a programme without a published table of its own: 预算执行率 10, 产出 50, 效益 30, 满意度 10, which is the usual
 * division; within them the unit sets weights and targets.
 */
export const GENERAL_TABLE: ScoreTable = {
  name: { zh: '项目支出绩效自评表', en: 'Project expenditure: self-evaluation' },
  citation: MEASURES,
  openWeights: true,
  groups: [
    {
      code: '1',
      name: { zh: '预算执行', en: 'Budget' },
      parts: [
        {
          name: { zh: '预算执行', en: 'Execution' },
          indicators: [
            {
              code: '1.1',
              name: { zh: '预算执行率', en: 'Budget executed' },
              weight: '10',
              target: '100%',
              rule: { kind: 'proportional' },
              actual: 'execution-rate',
              standard: '预算执行率×分值，不超过分值。',
              evidence: '《预算执行》',
            },
          ],
        },
      ],
    },
    {
      code: '2',
      name: { zh: '产出指标', en: 'Output' },
      parts: [
        {
          name: { zh: '数量指标', en: 'Quantity' },
          indicators: [
            {
              code: '2.1',
              name: { zh: '贴息户数（户）', en: 'Households subsidised' },
              weight: '10',
              rule: { kind: 'own-target', better: 'more' },
              actual: 'households',
              standard: '达到指标值得满分，未达到的按完成值÷指标值×分值。',
              evidence: '《计算底稿》',
            },
            {
              code: '2.2',
              name: { zh: '贴息贷款笔数（笔）', en: 'Loans subsidised' },
              weight: '10',
              rule: { kind: 'own-target', better: 'more' },
              actual: 'loans',
              standard: '达到指标值得满分，未达到的按完成值÷指标值×分值。',
              evidence: '《计算底稿》',
            },
          ],
        },
        {
          name: { zh: '质量指标', en: 'Quality' },
          indicators: [
            {
              code: '2.3',
              name: { zh: '贴息对象准确率（%）', en: 'Right borrowers (%)' },
              weight: '10',
              target: '100',
              rule: { kind: 'own-target', better: 'more' },
              standard: '达到指标值得满分，未达到的按完成值÷指标值×分值。',
              evidence: '资格审核材料、《疑点清单》',
            },
          ],
        },
        {
          name: { zh: '时效指标', en: 'Timeliness' },
          indicators: [
            {
              code: '2.4',
              name: { zh: '贴息拨付及时率（%）', en: 'Paid in time (%)' },
              weight: '10',
              target: '100',
              rule: { kind: 'own-target', better: 'more' },
              standard: '达到指标值得满分，未达到的按完成值÷指标值×分值。',
              evidence: '支付凭证',
            },
          ],
        },
        {
          name: { zh: '成本指标', en: 'Cost' },
          indicators: [
            {
              code: '2.5',
              name: { zh: '贴息资金支出（万元）', en: 'Subsidies spent (万元)' },
              weight: '10',
              rule: { kind: 'own-target', better: 'less' },
              actual: 'spent',
              standard: '不超过指标值得满分，超过的按指标值÷完成值×分值。',
              evidence: '《预算执行》',
            },
          ],
        },
      ],
    },
    {
      code: '3',
      name: { zh: '效益指标', en: 'Benefit' },
      parts: [
        {
          name: { zh: '经济效益', en: 'Economic benefit' },
          indicators: [
            {
              code: '3.1',
              name: { zh: '带动生产经营、增加收入', en: 'Production and income' },
              weight: '10',
              rule: { kind: 'judged' },
              standard: '定性指标：达成预期100%—80%（含），部分达成80%—60%（含），未达成60%—0，按分值折算。',
              evidence: '走访、问卷',
            },
          ],
        },
        {
          name: { zh: '社会效益', en: 'Social benefit' },
          indicators: [
            {
              code: '3.2',
              name: { zh: '缓解融资难、减轻还息负担', en: 'Access to credit' },
              weight: '10',
              rule: { kind: 'judged' },
              standard: '定性指标：达成预期100%—80%（含），部分达成80%—60%（含），未达成60%—0，按分值折算。',
              evidence: '走访、问卷',
            },
          ],
        },
        {
          name: { zh: '可持续影响', en: 'Sustainability' },
          indicators: [
            {
              code: '3.3',
              name: { zh: '风险可控、持续投放', en: 'Risk under control' },
              weight: '10',
              rule: { kind: 'judged' },
              standard: '定性指标：达成预期100%—80%（含），部分达成80%—60%（含），未达成60%—0，按分值折算。',
              evidence: '逾期和风险补偿情况',
            },
          ],
        },
      ],
    },
    {
      code: '4',
      name: { zh: '满意度指标', en: 'Satisfaction' },
      parts: [
        {
          name: { zh: '服务对象满意度', en: 'Those served' },
          indicators: [
            {
              code: '4.1',
              name: { zh: '贴息对象满意度（%）', en: 'Satisfaction (%)' },
              weight: '10',
              target: '95',
              rule: { kind: 'own-target', better: 'more' },
              actual: 'satisfaction',
              standard: '达到指标值得满分，未达到的按完成值÷指标值×分值。',
              evidence: '《满意度统计》',
            },
          ],
        },
      ],
    },
  ],
  grades: USUAL_GRADES,
};
