import type { Citation } from '../../engine/ground/citation';
import type { ScoreTable } from '../../engine/programmes/score-table';
import { band, USUAL_GRADES } from './grades';
import type { ProjectFacts } from './project-facts';

const REPORT = '关于开展“产业扶贫贷款贴息”项目支出绩效评价报告（呼兰区，2022年9月）';

function passage(article: string): Citation {
  return { document: REPORT, article };
}

/** The standards are those of annex 2; the report prints no bands of grades. */
export const HULAN_2020_TABLE: ScoreTable = {
  name: { zh: '项目支出绩效评价得分表', en: 'Project expenditure: evaluation scores' },
  citation: passage('附件2'),
  groups: [
    {
      code: '1',
      name: { zh: '决策', en: 'Decision' },
      parts: [
        {
          name: { zh: '绩效目标', en: 'Objectives' },
          indicators: [
            {
              code: '1.1',
              name: { zh: '绩效目标合理性', en: 'Reasonable objectives' },
              weight: '4',
              rule: { kind: 'judged' },
              standard:
                '①是否有绩效目标(1)；②与实际工作内容是否具有相关性(1)；③预期产出效益和效果是否符合正常的业绩水平(1)；④是否与资金量相匹配(0.5)；⑤是否与申报表指标填报一致(0.5)。',
              evidence: '绩效目标申报表',
            },
            {
              code: '1.2',
              name: { zh: '绩效指标明确性', en: 'Clear indicators' },
              weight: '6',
              rule: { kind: 'judged' },
              standard:
                '①是否细化分解为具体的绩效指标(1)；②是否通过清晰、可衡量的指标值予以体现(4)；③是否与任务数或计划数相对应(1)。',
              evidence: '绩效目标申报表',
            },
          ],
        },
        {
          name: { zh: '资金投入', en: 'Funding' },
          indicators: [
            {
              code: '1.3',
              name: { zh: '预算编制科学性', en: 'Sound budget' },
              weight: '4',
              rule: { kind: 'judged' },
              standard:
                '①预算编制是否经过科学论证(1)；②预算内容与项目内容是否匹配(1)；③测算依据是否充分(1)；④资金量是否与工作任务相匹配(1)。',
              evidence: '产业扶贫贷款贴息明细表',
            },
            {
              code: '1.4',
              name: { zh: '资金分配合理性', en: 'Reasonable allocation' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '①预算资金分配依据是否充分(1)；②分配额度是否合理，与实际是否相适应(1)。',
              evidence: '产业扶贫贷款贴息明细表',
            },
          ],
        },
      ],
    },
    {
      code: '2',
      name: { zh: '过程', en: 'Process' },
      parts: [
        {
          name: { zh: '资金管理', en: 'Management of funds' },
          indicators: [
            {
              code: '2.1',
              name: { zh: '资金使用合规性', en: 'Proper use of funds' },
              weight: '5',
              rule: { kind: 'judged' },
              standard:
                '①是否符合财经法规和财务管理制度(1)；②拨付是否有完整的审批程序和手续(1)；③是否符合规定的用途(1)；④是否存在截留、挤占、挪用、虚列支出等情况(2)。',
              evidence: '贷款贴息明细表，记账凭证',
            },
            {
              code: '2.2',
              name: { zh: '资金到位率', en: 'Funds arrived' },
              weight: '2',
              target: '90%以上',
              rule: {
                kind: 'banded',
                bands: [band('90', '100', '2'), band('80', '90', '1.4'), band('70', '80', '0.8'), band('0', '60', '0')],
              },
              actual: 'arrival-rate',
              standard:
                '资金到位率=(实际到位资金/预算资金)×100%。90%-100%得2分(不包含100%)；80%-90%得1.4分；70%-80%得0.8分；低于60%不得分。',
              evidence: '资金拨付证明',
            },
            {
              code: '2.3',
              name: { zh: '预算执行率', en: 'Budget executed' },
              weight: '10',
              target: '90%以上',
              rule: {
                kind: 'banded',
                bands: [band('90', '100', '10'), band('80', '90', '9'), band('70', '80', '8'), band('0', '60', '0')],
              },
              actual: 'execution-rate',
              standard:
                '预算执行率=(实际支出资金/实际到位资金)×100%。90%-100%得10分(不包含100%)；80%-90%得9分；70%-80%得8分；低于60%不得分。',
              evidence: '预算申报数据和执行数据',
            },
          ],
        },
        {
          name: { zh: '组织实施', en: 'Organisation' },
          indicators: [
            {
              code: '2.4',
              name: { zh: '管理制度健全性', en: 'Complete rules' },
              weight: '2',
              rule: { kind: 'judged' },
              standard: '①是否已制定或具有相应的财务和业务管理制度(1)；②制度是否合法、合规、完整(1)。',
              evidence: '乡村振兴局财务管理制度',
            },
            {
              code: '2.5',
              name: { zh: '制度执行有效性', en: 'Rules kept' },
              weight: '3',
              rule: { kind: 'judged' },
              standard:
                '①是否遵守相关法律法规和管理规定(1)；②项目调整及支出调整手续是否完备(1)；④人员条件、场地设备、信息支撑等是否落实到位(1)。',
              evidence: '财务管理制度，相关财务凭证',
            },
          ],
        },
      ],
    },
    {
      code: '3',
      name: { zh: '产出', en: 'Output' },
      parts: [
        {
          name: { zh: '产出数量', en: 'Quantity' },
          indicators: [
            {
              code: '3.1',
              name: { zh: '带动建档立卡贫困户（户）', en: 'Poor households carried' },
              weight: '8',
              target: '2594户',
              rule: { kind: 'target-up', target: '2594' },
              standard: '实际完成率=(实际完成/计划完成)×100%。',
              evidence: '情况汇报，自评表，电话访谈',
            },
            {
              code: '3.2',
              name: { zh: '带动乡镇街道（个）', en: 'Townships carried' },
              weight: '8',
              target: '19个',
              rule: { kind: 'target-up', target: '19' },
              standard: '实际完成率=(实际完成/计划完成)×100%。',
              evidence: '情况汇报，自评表，电话访谈',
            },
          ],
        },
        {
          name: { zh: '产出质量', en: 'Quality' },
          indicators: [
            {
              code: '3.3',
              name: { zh: '项目覆盖率', en: 'Coverage' },
              weight: '5',
              rule: { kind: 'judged' },
              standard: '一定时期内实际达到既定质量标准的产品或服务数量。',
              evidence: '资金支付凭证，还款证明',
            },
          ],
        },
        {
          name: { zh: '产出时效', en: 'Timeliness' },
          indicators: [
            {
              code: '3.4',
              name: { zh: '项目完成及时性', en: 'Completed in time' },
              weight: '5',
              rule: { kind: 'judged' },
              standard: '实际完成时间与计划完成时间相比较。',
              evidence: '资金支付凭证，还款证明',
            },
            {
              code: '3.5',
              name: { zh: '资金拨付及时性', en: 'Paid in time' },
              weight: '4',
              rule: { kind: 'judged' },
              standard: '按照工作计划及进度完成支付。',
              evidence: '资金支付凭证，还款证明',
            },
          ],
        },
        {
          name: { zh: '产出成本', en: 'Cost' },
          indicators: [
            {
              code: '3.6',
              name: { zh: '贷款贴息资金（万元）', en: 'Subsidies (万元)' },
              weight: '8',
              target: '608.79万元',
              rule: { kind: 'at-most', threshold: '608.79' },
              actual: 'spent',
              standard: '贷款贴息资金=(实际成本/计划成本)×100%。',
              evidence: '产业扶贫贷款贴息明细',
            },
          ],
        },
      ],
    },
    {
      code: '4',
      name: { zh: '效益', en: 'Benefit' },
      parts: [
        {
          name: { zh: '社会效益', en: 'Social benefit' },
          indicators: [
            {
              code: '4.1',
              name: { zh: '提高贫困户生活水平', en: 'Better life of poor households' },
              weight: '6',
              rule: { kind: 'judged' },
              standard: '项目实施所产生的社会效益实现程度。',
              evidence: '情况汇报，电话访谈',
            },
          ],
        },
        {
          name: { zh: '经济效益', en: 'Economic benefit' },
          indicators: [
            {
              code: '4.2',
              name: { zh: '带动增加贫困人口收入（万元）', en: 'More income (万元)' },
              weight: '8',
              target: '200万元',
              rule: { kind: 'target-up', target: '200' },
              standard: '年初预计带动的经济收入为200万元。',
              evidence: '情况汇报，电话访谈，自评表',
            },
          ],
        },
        {
          name: { zh: '满意度', en: 'Satisfaction' },
          indicators: [
            {
              code: '4.3',
              name: { zh: '受益人员满意度', en: 'Satisfaction' },
              weight: '10',
              target: '95%以上',
              rule: { kind: 'judged' },
              standard: '项目受益人群的满意度达到95%以上。',
              evidence: '问卷调查',
            },
          ],
        },
      ],
    },
  ],
  grades: USUAL_GRADES,
};

export const HULAN_2020_FACTS: ProjectFacts = {
  year: 2020,
  source: passage('一、（一）3；三；附件2'),
  budget: { amount: '619.66', note: '预算金额' },
  arrivals: [{ amount: '608.79', note: '财政批复' }],
  spendings: [{ amount: '608.65', note: '执行金额' }],
  scores: {
    given: [
      {
        code: '1.1',
        actual: { words: '基本合理' },
        score: '3.5',
        why: '绩效目标只写预期达到的效果，未写要完成的事情（-0.5）',
      },
      {
        code: '1.2',
        actual: { words: '不够明确' },
        score: '2',
        why: '数量、经济效益指标不正确，未填质量、时效指标，社会效益指标不明确（-4）',
      },
      { code: '1.3', actual: { words: '科学' }, score: '4' },
      { code: '1.4', actual: { words: '合理' }, score: '2' },
      { code: '2.1', actual: { words: '合规' }, score: '5' },
      { code: '2.4', actual: { words: '健全' }, score: '2' },
      { code: '2.5', actual: { words: '有效' }, score: '2', why: '附表给2分，没有写扣分原因' },
      { code: '3.1', actual: '2576', score: '7.5', why: '部分特别户多重覆盖，部分贫困户死亡（-0.5）' },
      { code: '3.2', actual: '17', score: '7', why: '利民区和呼兰区划分（-1）' },
      { code: '3.3', actual: { words: '完成' }, score: '5' },
      { code: '3.4', actual: { words: '按计划完成' }, score: '5' },
      { code: '3.5', actual: { words: '按计划拨付' }, score: '4' },
      { code: '4.1', actual: { words: '达到预期' }, score: '6' },
      { code: '4.2', actual: '496.70' },
      { code: '4.3', actual: { words: '均达到满意' }, score: '10', why: '报告没有写百分比' },
    ],
    stated: { total: '94', groups: { '1': '11.5', '2': '22', '3': '36.5', '4': '24' }, grade: '优' },
    remarks: [
      {
        zh: '过程：附表各项相加是21分，正文写22分；差的1分在“制度执行有效性”，分值3分、附表给2分，没有写扣分原因。因此合计是93分，报告写94分。',
        en: 'Process: the items of the annex add up to 21, the text says 22. The point is 制度执行有效性: weight 3, given 2, no reason. The total therefore is 93, the report says 94.',
      },
      {
        zh: '带动户、带动乡镇按完成率折算是7.94分和7.16分，报告给7.5分和7分，是评定扣分。报告没有印等级分档，这里按通常的四档。',
        en: 'Households and townships come to 7.94 and 7.16 pro rata; the report gives 7.5 and 7 by judgement. It prints no bands of grades; the usual four are taken.',
      },
    ],
  },
};
