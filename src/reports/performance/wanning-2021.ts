import type { Citation } from '../../engine/ground/citation';
import type { ScoreTable } from '../../engine/programmes/score-table';
import { USUAL_GRADES } from './grades';
import type { ProjectFacts } from './project-facts';

const REPORT = '万宁市财政局2021年小额贷款贴息绩效评价报告';
const NUMBER = '佳衡咨字〔2022〕11-5号';

function passage(article: string): Citation {
  return { document: REPORT, number: NUMBER, article };
}

/** The report prints weights and scores by section and explains the indicators; it prints no bands of grades. */
export const WANNING_2021_TABLE: ScoreTable = {
  name: { zh: '绩效评价指标体系及评分表', en: 'Evaluation indicators and scores' },
  citation: passage('四、绩效评价情况分析'),
  groups: [
    {
      code: '1',
      name: { zh: '项目决策', en: 'Decision' },
      parts: [
        {
          name: { zh: '项目立项', en: 'Project approval' },
          indicators: [
            {
              code: '1.1',
              name: { zh: '立项依据充分性', en: 'Grounds for the project' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '项目立项是否符合法律法规、相关政策、发展规划以及部门职责等。',
            },
            {
              code: '1.2',
              name: { zh: '立项程序规范性', en: 'Approval procedure' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '申请、设立过程是否符合相关要求等。',
            },
          ],
        },
        {
          name: { zh: '绩效目标', en: 'Objectives' },
          indicators: [
            {
              code: '1.3',
              name: { zh: '绩效目标合理性', en: 'Reasonable objectives' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '绩效目标是否合理等。',
            },
            {
              code: '1.4',
              name: { zh: '绩效指标明确性', en: 'Clear indicators' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '绩效指标是否明确、可衡量等。',
            },
          ],
        },
        {
          name: { zh: '资金安排', en: 'Funding' },
          indicators: [
            {
              code: '1.5',
              name: { zh: '资金分配合理性', en: 'Reasonable allocation' },
              weight: '8',
              rule: { kind: 'judged' },
              standard: '预算资金分配是否有测算依据，与补助单位或市县实际是否相适应。',
            },
          ],
        },
      ],
    },
    {
      code: '2',
      name: { zh: '项目管理', en: 'Management' },
      parts: [
        {
          name: { zh: '资金管理', en: 'Management of funds' },
          indicators: [
            {
              code: '2.1',
              name: { zh: '资金到位情况', en: 'Funds arrived' },
              weight: '4',
              rule: { kind: 'judged' },
              standard: '预算资金是否足额下达、是否在规定时间分解下达、是否在一定时间内落实到具体项目。',
            },
            {
              code: '2.2',
              name: { zh: '预算执行率', en: 'Budget executed' },
              weight: '6',
              target: '100%',
              rule: { kind: 'proportional' },
              actual: 'execution-rate',
              standard: '预算执行率＝实际支出资金/实际到位资金×100%。',
            },
            {
              code: '2.3',
              name: { zh: '资金使用合规性', en: 'Proper use of funds' },
              weight: '4',
              rule: { kind: 'judged' },
              standard:
                '是否符合国家财经法规和财务管理制度，拨付是否有完整的审批程序和手续，是否符合规定的用途，是否存在截留、挤占、挪用、虚列支出等情况。',
            },
          ],
        },
        {
          name: { zh: '业务管理', en: 'Business management' },
          indicators: [
            {
              code: '2.4',
              name: { zh: '管理制度健全性', en: 'Complete rules' },
              weight: '5',
              rule: { kind: 'judged' },
              standard: '是否已制定或具有相应的财务和业务管理制度，制度是否合法、合规、完整。',
            },
            {
              code: '2.5',
              name: { zh: '制度执行有效性', en: 'Rules kept' },
              weight: '5',
              rule: { kind: 'judged' },
              standard: '是否遵守相关法律法规和管理规定，调整手续是否完备，资料是否齐全并及时归档等。',
            },
          ],
        },
      ],
    },
    {
      code: '3',
      name: { zh: '项目产出', en: 'Output' },
      parts: [
        {
          name: { zh: '数量', en: 'Quantity' },
          indicators: [
            {
              code: '3.1',
              name: { zh: '农民、妇女获得贷款金额（万元）', en: 'Loans to farmers and women (万元)' },
              weight: '7',
              target: '≥1000万元',
              rule: { kind: 'target-up', target: '1000' },
              standard: '一般农民贷款、农村妇女获得贷款金额≥1000万元。',
            },
          ],
        },
        {
          name: { zh: '质量', en: 'Quality' },
          indicators: [
            {
              code: '3.2',
              name: { zh: '小额贷款还款率、贴息利率', en: 'Repayment and subsidy rate' },
              weight: '8',
              target: '6%、1年；7%、2年',
              rule: { kind: 'judged' },
              standard: '一般农民年贴息率为6%，贴息期限为1年；农村妇女年贴息率为7%，贴息期限为2年。',
            },
          ],
        },
        {
          name: { zh: '时效', en: 'Timeliness' },
          indicators: [
            {
              code: '3.3',
              name: { zh: '贷款发放及时率', en: 'Paid in time' },
              weight: '7',
              target: '及时',
              rule: { kind: 'judged' },
              standard: '事后贴息，即按合同按期还本付息、结清贷款后予以贴息；逾期不享受贴息政策。',
            },
          ],
        },
        {
          name: { zh: '成本', en: 'Cost' },
          indicators: [
            {
              code: '3.4',
              name: { zh: '贴息额度', en: 'Subsidised amount' },
              weight: '8',
              target: '10万元以内',
              rule: { kind: 'judged' },
              standard:
                '单笔10万元以下按实际贷款金额，10万元以上不超过50万元按10万元计算；同一借款人年度内在同一机构累计10万元的部分；单笔50万元以上不予贴息。',
            },
          ],
        },
      ],
    },
    {
      code: '4',
      name: { zh: '项目成效', en: 'Results' },
      parts: [
        {
          name: { zh: '社会效益', en: 'Social benefit' },
          indicators: [
            {
              code: '4.1',
              name: { zh: '农民、妇女贷款人数或户数', en: 'Farmers and women with loans' },
              weight: '7',
              target: '农民≥150人、妇女≥100人',
              rule: { kind: 'judged' },
              standard: '一般农民贷款人数≥150人，农村妇女贷款人数≥100人。',
            },
          ],
        },
        {
          name: { zh: '经济效益', en: 'Economic benefit' },
          indicators: [
            {
              code: '4.2',
              name: { zh: '累计贴息金额（万元）', en: 'Subsidies paid (万元)' },
              weight: '7',
              target: '≤73万元',
              rule: { kind: 'at-most', threshold: '73' },
              actual: 'spent',
              standard: '累计贴息金额≤73万元。',
            },
          ],
        },
        {
          name: { zh: '可持续性', en: 'Sustainability' },
          indicators: [
            {
              code: '4.3',
              name: { zh: '贴息最长期限', en: 'Longest subsidy' },
              weight: '6',
              target: '农民1年、妇女2年',
              rule: { kind: 'judged' },
              standard: '一般农民贴息期限为1年；农村妇女贴息期限为2年。',
            },
          ],
        },
        {
          name: { zh: '满意度', en: 'Satisfaction' },
          indicators: [
            {
              code: '4.4',
              name: { zh: '贷款户满意度', en: 'Satisfaction of borrowers' },
              weight: '10',
              target: '≥100%',
              rule: { kind: 'target-up', target: '100' },
              actual: 'satisfaction',
              standard: '贷款户满意度≥100%。',
              evidence: '电话回访',
            },
          ],
        },
      ],
    },
  ],
  grades: USUAL_GRADES,
};

export const WANNING_2021_FACTS: ProjectFacts = {
  year: 2021,
  source: passage('摘要；三；四'),
  budget: { amount: '72.37', note: '实际拨付时申请调整后的预算' },
  arrivals: [{ amount: '72.37', note: '省级、市级财政资金' }],
  spendings: [{ amount: '72.37', note: '第一至第三季度2021-12-27支付，第四季度2022-03-15支付，报告没有分列' }],
  survey: { sent: 20, returned: 20, questions: [{ text: '贷款户满意度（电话回访）', counts: [20, 0, 0, 0, 0] }] },
  scores: {
    given: [
      { code: '1.1', actual: { words: '充分' }, score: '2' },
      { code: '1.2', actual: { words: '规范' }, score: '2' },
      { code: '1.3', actual: { words: '未设置' }, score: '0', why: '绩效目标未设置，扣2分' },
      { code: '1.4', actual: { words: '未设置' }, score: '0', why: '绩效目标未设置，扣2分' },
      { code: '1.5', actual: { words: '拨付时才调整' }, score: '6', why: '至实际拨付资金时才申请调整预算，扣2分' },
      { code: '2.1', actual: { words: '到位' }, score: '4' },
      { code: '2.3', actual: { words: '合规' }, score: '4' },
      { code: '2.4', actual: { words: '健全' }, score: '5' },
      { code: '2.5', actual: { words: '有效' }, score: '5' },
      { code: '3.1', actual: '1162.68' },
      { code: '3.2', actual: { words: '符合' }, score: '8' },
      {
        code: '3.3',
        actual: { words: '审批不及时' },
        score: '4',
        why: '第一至第三季度2021-12-07审批，第四季度2022-03-01审批，扣3分',
      },
      { code: '3.4', actual: { words: '符合' }, score: '8' },
      { code: '4.1', actual: { words: '农民180人、妇女103人' }, score: '7' },
      { code: '4.3', actual: { words: '符合' }, score: '6' },
    ],
    stated: { total: '91', groups: { '1': '10', '2': '24', '3': '27', '4': '30' }, grade: '优' },
    remarks: [
      {
        zh: '预算在拨付时调整成与支出相等，执行率100%由此而来；报告没有印等级分档，这里按通常的四档。',
        en: 'The budget was set equal to the payment when it was paid, hence 100 % executed. The report prints no bands of grades; the usual four are taken.',
      },
    ],
  },
};
