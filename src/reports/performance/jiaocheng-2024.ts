import type { Citation } from '../../engine/ground/citation';
import type { ScoreTable } from '../../engine/programmes/score-table';
import { band } from './grades';
import type { ProjectFacts } from './project-facts';

const REPORT = '乡村振兴农业农村局补贴项目小额贷款贴息项目绩效评价报告（交城县）';
const NUMBER = '晋荣和义信绩评〔2025〕9018-3号';

function passage(article: string): Citation {
  return { document: REPORT, number: NUMBER, article };
}

/** 13 二级 and 20 三级 indicators; the standards are those of annex 2. */
export const JIAOCHENG_2024_TABLE: ScoreTable = {
  name: { zh: '项目支出绩效评价指标得分表', en: 'Project expenditure: scores of the evaluation indicators' },
  citation: passage('附件1、附件2'),
  groups: [
    {
      code: 'A',
      name: { zh: '决策', en: 'Decision' },
      parts: [
        {
          name: { zh: '项目立项', en: 'Project approval' },
          indicators: [
            {
              code: 'A11',
              name: { zh: '立项依据充分性', en: 'Grounds for the project' },
              weight: '5',
              target: '充分',
              rule: { kind: 'judged' },
              standard:
                '①符合国家法律法规、国民经济发展规划和相关政策；②符合行业发展规划和政策要求；③与部门职责范围相符；④属于公共财政支持范围；⑤与同类项目无重复。每条占权重的20%，有一条不符合扣对应分，扣完为止。',
              evidence: '政策文件及相关立项材料',
            },
            {
              code: 'A12',
              name: { zh: '立项程序规范性', en: 'Approval procedure' },
              weight: '3',
              target: '规范',
              rule: { kind: 'judged' },
              standard:
                '①按照规定的程序申请设立，得1分；②审批文件、材料符合相关要求，得1分；③事前已经过必要的论证、评估、集体决策，得1分。',
              evidence: '立项材料',
            },
          ],
        },
        {
          name: { zh: '绩效目标', en: 'Objectives' },
          indicators: [
            {
              code: 'A21',
              name: { zh: '绩效目标合理性', en: 'Reasonable objectives' },
              weight: '3',
              target: '合理',
              rule: { kind: 'judged' },
              standard:
                '①有绩效目标且与实际工作内容相关，得1分；②预期产出和效果符合正常的业绩水平，得1分；③与预算资金量相匹配，得1分。',
              evidence: '绩效目标申报表等相关资料',
            },
            {
              code: 'A22',
              name: { zh: '绩效指标明确性', en: 'Clear indicators' },
              weight: '3',
              target: '明确',
              rule: { kind: 'judged' },
              standard:
                '①绩效目标细化分解为具体的绩效指标，得1分；②通过清晰、可衡量的指标值予以体现，得1分；③与项目任务数或计划数相对应，得1分。',
              evidence: '绩效目标申报表及相关资料',
            },
          ],
        },
        {
          name: { zh: '资金投入', en: 'Funding' },
          indicators: [
            {
              code: 'A31',
              name: { zh: '预算编制科学性', en: 'Sound budget' },
              weight: '3',
              target: '科学',
              rule: { kind: 'judged' },
              standard:
                '①预算编制经过科学论证，得1分；②预算内容与项目内容匹配，得0.5分；③预算额度测算依据充分，按照标准编制，得1分；④资金量与工作任务相匹配，得0.5分。',
              evidence: '预算申请、预算审核等相关资料',
            },
            {
              code: 'A32',
              name: { zh: '资金分配合理性', en: 'Reasonable allocation' },
              weight: '3',
              target: '合理',
              rule: { kind: 'judged' },
              standard: '①预算资金分配依据充分，得1.5分；②资金分配额度合理，与项目单位或地方实际相适应，得1.5分。',
              evidence: '预算申报材料',
            },
          ],
        },
      ],
    },
    {
      code: 'B',
      name: { zh: '过程', en: 'Process' },
      parts: [
        {
          name: { zh: '资金管理', en: 'Management of funds' },
          indicators: [
            {
              code: 'B11',
              name: { zh: '资金到位率', en: 'Funds arrived' },
              weight: '3',
              target: '100%',
              rule: { kind: 'proportional' },
              actual: 'arrival-rate',
              standard: '资金到位率=（实际到位资金/预算资金）×100%。得分=资金到位率×3分。',
              evidence: '资金拨付文件等财务资料',
            },
            {
              code: 'B12',
              name: { zh: '预算执行率', en: 'Budget executed' },
              weight: '4',
              target: '100%',
              rule: { kind: 'proportional' },
              actual: 'execution-rate',
              standard: '预算执行率=（实际支出资金/实际到位资金）×100%。得分=预算执行率×4分。',
              evidence: '会计凭证等财务资料',
            },
            {
              code: 'B13',
              name: { zh: '资金使用合规性', en: 'Proper use of funds' },
              weight: '3',
              target: '合规',
              rule: { kind: 'judged' },
              standard:
                '①符合国家财经法规和财务管理制度以及有关专项资金管理办法，得1分；②拨付有完整的审批程序和手续，得0.5分；③符合预算批复或合同规定的用途，得0.5分；④无截留、挤占、挪用、虚列支出等情况，得1分。',
              evidence: '财务资料',
            },
          ],
        },
        {
          name: { zh: '组织实施', en: 'Organisation' },
          indicators: [
            {
              code: 'B21',
              name: { zh: '管理制度健全性', en: 'Complete rules' },
              weight: '4',
              target: '健全',
              rule: { kind: 'judged' },
              standard:
                '①已制定或具有相应的财务和业务管理制度；②财务和业务管理制度合法、合规、完整。各占权重的50%，有一条不符合扣对应分，扣完为止。',
              evidence: '项目实施单位的各项管理制度',
            },
            {
              code: 'B22',
              name: { zh: '制度执行有效性', en: 'Rules kept' },
              weight: '3',
              target: '有效',
              rule: { kind: 'judged' },
              standard:
                '①资料齐全并及时归档，得0.5分；②业务管理符合制度规定，得1分；③财务管理符合制度规定，得1分；④人员条件、场地设备、信息支撑等落实到位，得0.5分。',
              evidence: '合同要素、现场核查、归档情况等',
            },
          ],
        },
        {
          name: { zh: '绩效管理', en: 'Performance management' },
          indicators: [
            {
              code: 'B31',
              name: { zh: '绩效自评完成情况', en: 'Self-evaluation done' },
              weight: '3',
              target: '真实完整合理客观',
              rule: { kind: 'judged' },
              standard:
                '①按要求开展绩效自评工作，得1分；②绩效自评报告完整，数据和内容全面、真实、准确，得1分；③有组织方案、人员分工、问卷调查等自评工作记录，得1分。',
              evidence: '绩效自评报告等资料',
            },
          ],
        },
      ],
    },
    {
      code: 'C',
      name: { zh: '产出', en: 'Output' },
      parts: [
        {
          name: { zh: '产出数量', en: 'Quantity' },
          indicators: [
            {
              code: 'C11',
              name: { zh: '风险补偿金规模', en: 'Risk compensation fund' },
              weight: '4',
              target: '贷款余额的1/8（12.5%）以上',
              // The table of targets prints ≤1/8, the standard 不低于: the standard is what scores.
              rule: { kind: 'at-least', threshold: '12.5' },
              actual: 'fund-share-of-plan',
              standard: '风险补偿金规模不低于贷款余额1/8，得4分，否则得0分。',
              evidence: '调查研究',
            },
            {
              code: 'C12',
              name: { zh: '贴息发放完成情况', en: 'Subsidies paid' },
              weight: '4',
              target: '100%',
              rule: { kind: 'proportional' },
              standard: '贴息全部发放完成，得4分，否则按比例得分。',
              evidence: '调查研究',
            },
          ],
        },
        {
          name: { zh: '产出质量', en: 'Quality' },
          indicators: [
            {
              code: 'C21',
              name: { zh: '贴息对象准确率', en: 'Right borrowers' },
              weight: '8',
              target: '不符合 0 户',
              rule: { kind: 'deduct', each: '1' },
              standard: '贴息用户全部符合政策文件要求，得8分，有1个不符合，扣1分，扣完为止。',
              evidence: '贷款证明',
            },
          ],
        },
        {
          name: { zh: '产出时效', en: 'Timeliness' },
          indicators: [
            {
              code: 'C31',
              name: { zh: '贴息发放及时性', en: 'Subsidies paid in time' },
              weight: '8',
              target: '逾期 0 个月',
              rule: { kind: 'deduct', each: '0.6' },
              actual: 'late-periods',
              standard: '每月及时发放贴息金额，得8分，每延迟发放1个月，扣0.6分，提前发放，酌情扣分，扣完为止。',
              evidence: '支付凭证',
            },
          ],
        },
        {
          name: { zh: '产出成本', en: 'Cost' },
          indicators: [
            {
              code: 'C41',
              name: { zh: '项目预算', en: 'Project budget' },
              weight: '6',
              target: '≤400万元',
              rule: { kind: 'at-most', threshold: '400' },
              actual: 'spent',
              standard: '项目总投资未超项目预算，得6分，否则得0分。',
              evidence: '财务资料',
            },
          ],
        },
      ],
    },
    {
      code: 'D',
      name: { zh: '效益', en: 'Benefit' },
      parts: [
        {
          name: { zh: '经济效益', en: 'Economic benefit' },
          indicators: [
            {
              code: 'D11',
              name: { zh: '带动经济发展', en: 'Economic development' },
              weight: '10',
              target: '带动',
              rule: {
                kind: 'levels',
                levels: [
                  { name: '带动', score: '10' },
                  { name: '一般', score: '2' },
                  { name: '无明显效果', score: '0' },
                ],
              },
              standard: '项目实施有利于带动经济发展，得10分，效果一般，得2分，无明显效果得0分。',
              evidence: '调查研究',
            },
          ],
        },
        {
          name: { zh: '社会效益', en: 'Social benefit' },
          indicators: [
            {
              code: 'D21',
              name: { zh: '提升就业创业能力', en: 'Employment and enterprise' },
              weight: '10',
              target: '提升',
              rule: {
                kind: 'levels',
                levels: [
                  { name: '提升', score: '10' },
                  { name: '一般', score: '2' },
                  { name: '无明显效果', score: '0' },
                ],
              },
              standard: '项目实施可提升就业创业能力，得10分，效果一般，得2分，无明显效果得0分。',
              evidence: '调查研究',
            },
          ],
        },
        {
          name: { zh: '满意度', en: 'Satisfaction' },
          indicators: [
            {
              code: 'D31',
              name: { zh: '贴息用户满意度', en: 'Satisfaction of borrowers' },
              weight: '10',
              target: '≥95%',
              rule: { kind: 'floored', fullFrom: '95', zeroBelow: '60' },
              actual: 'satisfaction',
              standard: '满意度在95%（含）以上得满分，低于60%（不含）得0分，其余按比例得分。',
              evidence: '问卷调查报告',
            },
          ],
        },
      ],
    },
  ],
  // As printed, 100 points are in no band.
  grades: [band('90', '100', '优'), band('80', '90', '良'), band('60', '80', '中'), band('0', '60', '差')],
};

export const JIAOCHENG_2024_FACTS: ProjectFacts = {
  year: 2024,
  source: passage('一、（三）；四；附件1、3、4'),
  budget: { amount: '400', note: '绩效目标申报表' },
  arrivals: [
    { amount: '250', date: '2023-12-08', note: '交财农〔2023〕73号' },
    { amount: '88.7', date: '2024-09-19', note: '交财农〔2024〕160号' },
  ],
  spendings: [{ amount: '338.70', note: '2024 年度小额信贷贴息' }],
  fund: { disbursed: '2744.65', existing: '6726.50', planned: '5600', held: '700' },
  payments: {
    '2024-01': { paid: '2024-03-28' },
    '2024-02': { paid: '2024-03-28' },
    '2024-10': { paid: '2024-09-20' },
    '2024-11': { paid: '2024-09-20' },
    '2024-12': { paid: '2024-09-20' },
  },
  survey: {
    sent: 30,
    returned: 30,
    questions: [
      { text: '贴息资金及时发放的满意程度', counts: [23, 4, 3, 0, 0] },
      { text: '贷款额度设立的满意程度', counts: [11, 9, 9, 1, 0] },
      { text: '带动发展生产、增加收入效果的满意程度', counts: [9, 5, 14, 2, 0] },
    ],
  },
  scores: {
    given: [
      { code: 'A11', actual: { words: '充分' }, score: '5' },
      { code: 'A12', actual: { words: '规范' }, score: '3' },
      { code: 'A21', actual: { words: '合理' }, score: '3' },
      {
        code: 'A22',
        actual: { words: '较明确' },
        score: '2.5',
        why: '未设置成本指标，贴息金额不属于数量指标，扣0.5分',
      },
      { code: 'A31', actual: { words: '科学' }, score: '3' },
      { code: 'A32', actual: { words: '合理' }, score: '3' },
      { code: 'B13', actual: { words: '合规' }, score: '3' },
      { code: 'B21', actual: { words: '不够健全' }, score: '2', why: '未制定业务管理制度，扣2分' },
      { code: 'B22', actual: { words: '基本有效' }, score: '2', why: '未针对项目制定业务管理制度，扣1分' },
      {
        code: 'B31',
        actual: { words: '不够完整' },
        score: '1.5',
        why: '未对三级指标逐一分析，扣0.5分；无自评工作记录，扣1分',
      },
      { code: 'C11', why: '按预计贷款规模5600万元计，风险补偿金700万元正好1/8' },
      { code: 'C12', actual: '100' },
      { code: 'C21', actual: '0' },
      {
        code: 'C31',
        score: '4.6',
        why: '1—2月贴息3月28日前到账，10—12月贴息9月20日到账；逾期和提前各扣几分，报告没有写明',
      },
      { code: 'D11', actual: { words: '带动' } },
      { code: 'D21', actual: { words: '提升' } },
    ],
    stated: { total: '89.38', groups: { A: '19.5', B: '15.04', C: '26.6', D: '28.24' }, grade: '良' },
    remarks: [
      {
        zh: 'C11：按新发放和存量贷款合计9471.15万元计，风险补偿金应不低于1183.89万元，实有700万元（7.39%），不到1/8；存量里可能有当年已还的，请核实。',
        en: 'C11: on loans of 9471.15 万元 made and carried over, the fund should be at least 1183.89 万元; it holds 700 (7.39 %), less than one eighth. Loans repaid in the year may be among them: to be verified.',
      },
      {
        zh: 'C31：按标准逾期2个月扣1.2分，得6.8分；报告给4.6分，其余2.2分是对提前发放酌情扣的。',
        en: 'C31: by the standard two late months cost 1.2 points, which leaves 6.8; the report gives 4.6, the other 2.2 for paying early being at discretion.',
      },
    ],
  },
};
