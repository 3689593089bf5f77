/** Sentences of the findings. `{name}` is a fact; a part in `[…]` is left out where a fact in it is missing. */
export const findings = {
  severities: { refused: '不予贴息', reduced: '调减', review: '需核实', data: '数据问题', note: '提示' },
  sentences: {
    LOAN_OVER_LIMIT: '单笔贷款 {principal} 元，超过 {limit} 元，不予贴息。',
    LOAN_CAPPED: '单笔贷款 {principal} 元，按 {cap} 元计算贴息。',
    CUMULATIVE_CAPPED:
      '几笔贷款合计超过 {cap} 元的额度，按先后使用[：{uses}]。[合计余额 {together} 元，超过 {above} 元，请核实追加贷款。]',
    TERM_CAPPED: '贴息期限 {months} 个月，{disbursed} 放款，贴到 {until}，之后的 {days} 天不贴。',
    TERM_OVER_LIMIT: '合同期限 {disbursed} 至 {due} 超过 {months} 个月，不属于本项目贷款，不予贴息。',
    MULTI_BANK: '在几家机构有贷款：{banks}。[按规则选定 {selected}。]',
    BANK_NOT_SELECTED: '同一年度只对一家机构的贷款贴息，已选定 {selected}，本笔（{bank}）不贴。',
    TIE_UNRESOLVED:
      '{banks}的贷款结清日（{settled}）、发放日（{disbursed}）和金额（{principal} 元）都相同，规则定不出哪一家；请经办人在“疑点”页选定一家，再重新核算；选定前都不贴。',
    REVIEW_SELECTION: '{instead} 的贷款本应排在前面，但不符合贴息条件，因此选了 {selected}；请核实。',
    NOT_SETTLED: '贷款尚未结清[（{due} 到期）]，事后贴息，结清后再算。',
    OVERDUE: '[到期日 {due}，][{settled} 才结清，]逾期不享受贴息。',
    DUE_ON_HOLIDAY:
      '到期日 {due} 逢休息日，{settled} 还清，不晚于顺延后的工作日 {workday}，视为按期，贴到到期日；请核实合同约定。',
    RATE_OVER_CEILING: '合同利率 {rate}% 高于签约时的上限 {ceiling}%（{reference}，{published} 公布），请向银行核实。',
    USE_NOT_ALLOWED: '用途“{use}”含“{word}”，不属于可以贴息的用途。',
    CATEGORY_UNKNOWN: '人员类别“{category}”不在本项目的贴息对象之内，不予贴息；如写法不同，请改成项目里的类别。',
    CATEGORY_SEX_MISMATCH: '按“{category}”申报，但身份证号显示为男性，请核实。',
    AGE_OUT_OF_RANGE: '放款时（{disbursed}）{age} 周岁，不在 {from}—{to} 周岁之内，请核实。',
    RATE_MISSING:
      '文件没有给出“{categoryName}”的年贴息率；请向财政部门确认后，填在“政策”页“{categoryName}年贴息率”一栏，填写前不作计算。',
    OUTSIDE_PERIOD: '本期（{period}）内没有应贴息的天数[：{settled} 已结清]。',
    ALREADY_PAID: '有 {days} 天以前各期已经贴过，本期扣除。',
    DUPLICATE_LOAN: '同一笔贷款[（合同号 {contract}）]录入了 {times} 次，只贴一次。',
    OVERLAPPING_LOANS: '{borrower} 的几笔贷款（{loans}）贴息日期重叠[：{from} 至 {to}]，请核实。',
    SHARED_ACCOUNT: '一卡通账号 {account} 由 {people} 个人共用：{names}。',
    NAME_ID_CONFLICT: '身份证号 {id} 对应几个姓名：{names}。',
    ID_INVALID: '身份证号 {id} 不正确：位数、出生日期或校验码不符，请对照证件更正。',
    ID_DAMAGED: '身份证号 {id} 存成了数字，末几位已丢失，请以文本格式重新录入。',
    ID_MASKED: '身份证号 {id} 已打码，无法与其他行比对，请用完整号码。',
    CLAIM_DIFFERS: '申报贴息 {claim} 元，核算 {subsidy} 元，差 {gap} 元[：{causes}]。',
    UNIT_SUSPECT: '[{column} ]金额单位可能混用（元、万元），请核对[：{value}]。',
    TOTAL_MISMATCH: '表中合计 {printed}，各行相加 {computed}，差 {gap}。',
    HOUSEHOLDS_TOO_FEW:
      '贷款 {principal} 元，按每户 {perHousehold} 元需带动 {needed} 户，台账只有 {households} 户，请核实。',
    DIVIDEND_DIFFERS: '应分红 {due} 元（{households} 户），台账为 {paid} 元，差 {gap} 元。',
  },
  /** Where a code has more than one thing to say. */
  variants: {
    categoryTaken: '台账没有人员类别，暂按“{takenName}”计算，请补填。',
    multiBankDecided: '在几家机构有贷款：{banks}。{tied} 的贷款分不出先后，按经办人的选定，{year} 年只贴 {selected}。',
    overdueToDueDate: '[到期日 {due}，][{settled} 才结清，]贴到到期日为止，逾期利息和罚息不贴。',
    rateMissingContract: '台账没有合同利率，本项目按合同利率贴息，请补填。',
    rateMissingReference: '{day} 的 LPR 不在利率表内，请补充该月公布的利率后再算。',
    overdueMarked: '台账标为逾期，[到期日 {due}，]不予贴息。',
    overdueUncovered:
      '到期日 {due}，{settled} 结清；工作日表没有覆盖这一天，无法判断是否顺延，暂按逾期处理，请补充工作日表。',
    balanceUnexplained:
      '台账余额 {balance} 元，贷款金额减去已列的还款是 {owed} 元，差 {unexplained} 元；归还的日期台账没有，暂按 {owed} 元计息，请补填还款金额和日期。',
    cumulativeReview: '同时在用的贷款合计 {together} 元，超过 {above} 元，只对其中 {cap} 元贴息，请核实追加贷款。',
  },
  /** Causes of the gap between a claim and what the rules give, with signed amounts in 元 after them. */
  causes: {
    eligibility: '不符合贴息条件',
    cap: '超出额度的部分',
    term: '超出贴息期限的天数',
    overdue: '到期日之后的天数',
    paid: '以前已贴的天数',
    days: '天数不同',
    'end-day': '多算末日一天',
    rate: '利率不同',
    basis: '计息基础不同（360/365/对年对月对日）',
    rounding: '四舍五入',
    other: '其他（请银行说明）',
  },
  causeSeparator: '；',
  citation: { document: '《{document}》', number: '（{number}）', article: ' {article}' },
};
