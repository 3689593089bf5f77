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
    UNIT_SUSPECT:
      '[{column} ]金额单位可能混用（元、万元），请核对[：读成 {value} 元][，单位若写大了是 {smaller} 元，写小了是 {larger} 元]；请在“台账”页说明是元还是万元，或在单元格里写上单位，说明之前不贴。',
    STATUS_UNDECIDED:
      '{column} 列“{header}”写的是“{value}”，请核实这笔贷款是否还应贴息：确认后改正这一格，或在“台账”页把这一列选为不用；定下来之前不贴。',
    ROW_REPEATED:
      '[与“{repeated}”是同一个人、同样的金额和放款日期，没有身份证号可以分辨][这一行在隐藏的工作表上，与“{hidden}”里的人重复]，可能是同一笔贷款；请补上身份证号或合同号，或删去重复的一行，在此之前只贴一次。',
    TOTAL_MISMATCH: '表中合计 {printed}，各行相加 {computed}，差 {gap}。',
    HOUSEHOLDS_TOO_FEW:
      '贷款 {principal} 元，按每户 {perHousehold} 元需带动 {needed} 户，台账只有 {households} 户，请核实。',
    DIVIDEND_DIFFERS: '应分红 {due} 元（{households} 户），台账为 {paid} 元，差 {gap} 元。',
    OUTSIDE_POLICY: '不在政策规定的贷款或期间之内，不予贴息。',
    LOAN_UNDER_MINIMUM: '单笔贷款 {principal} 元，低于 {minimum} 元，不予贴息。',
    LOANS_TOO_MANY: '这是该借款人的第 {ordinal} 笔贷款，政策最多贴 {most} 笔，不予贴息。',
    USE_UNCLEAR: '看不出用途“{use}”能不能贴息，请核实；定下来以前不贴。',
    SUBSIDY_CAPPED: '算得 {before} 元，按{owner}{span}最多 {cap} 元的规定只贴 {after} 元，少 {cut} 元。',
  },
  /** Where a code has more than one thing to say. */
  variants: {
    categoryHeld: '看不出人员类别“{category}”是不是“{heldName}”，请核实；定下来以前不贴。',
    categoryBlank: '台账别的行有人员类别，这一行空着，请补填；补填以前不贴。',
    outsideSigned: '[签订日 {signed}、]放款日 {disbursed}，不是政策规定期间签订的贷款，不予贴息。',
    outsideDisbursed: '放款日 {disbursed}，不是政策规定期间发放的贷款，不予贴息。',
    outsidePrincipal: '贷款金额 {principal} 元不在政策规定的范围之内，不予贴息。',
    outsideTerm: '放款日 {disbursed}，合同期限不在政策规定的范围之内，不予贴息。',
    outsideOrdinal: '放款日 {disbursed}，按先后不是政策规定的第几笔贷款，不予贴息。',
    outsideUnknown: '台账没有签订日或期限，看不出是不是政策规定的贷款，请补填；补填以前不贴。',
    outsideLent: '{day} 的贷款不在政策有效期之内[，政策从 {from} 起][，到 {to} 止]，不予贴息。',
    outsideSettled: '{day} 结清，不在政策有效期之内[，政策从 {from} 起][，到 {to} 止]，不予贴息。',
    outsideDays: '政策有效期以外的日子不贴[：{from} 以前没有贴息规定][：{to} 以后没有贴息规定]。',
    outsideValue: '放款日 {disbursed} 没有可用的贴息标准，不予贴息；请查文件后补上。',
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
  /** Whose a cap on the subsidy is, and for how long. */
  capOwners: { loan: '每笔', borrower: '每个借款人', household: '每户', 'borrower-bank': '每个借款人在一家银行' },
  capSpans: { period: '每期', year: '每年', life: '累计' },
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
  benchmarkRate: '基准利率',
  causeSeparator: '；',
  citation: { document: '《{document}》', number: '（{number}）', article: ' {article}' },
};
