/** 报告自相矛盾的话。`{at}`、`{other}` 是两处的位置；方括号里的部分，少了哪个内容就不写。 */
export const reportChecks = {
  places: {
    line: '第 {line} 行',
    paragraph: '第 {paragraph} 段',
    row: '表 {table} 第 {row} 行',
    page: '第 {page} 页第 {line} 行',
    cell: '“{sheet}”第 {row} 行',
  },
  kinds: { weight: '分值', score: '得分' },
  sentences: {
    TABLE_TOTAL_DIFFERS:
      '{at}“{name}”的合计写的是 {stated}，从{other}起 {parts} 个数相加是 {computed}，相差 {difference}。',
    SECTION_SCORE_DIFFERS: '{at}“{name}”的{kind}写的是 {stated}，{other}起所属各项相加是 {computed}。',
    ITEM_DIFFERS: '“{name}”的{kind}两处不一样：{other}是 {first}，{at}是 {second}。',
    SCORE_RATE_DIFFERS: '{at}“{name}”得分率写的是 {stated}%，{score}÷{weight} 是 {computed}%。',
    SCORE_OVER_WEIGHT: '{at}“{name}”得 {score} 分，超过分值 {weight}。',
    GRADE_DIFFERS: '{at}得分 {score} 定为“{grade}”，按 90、80、60 分档应为“{due}”。',
    BAND_GAP: '{at}“{name}”的档次没有规定 {stretch} 怎么定。',
    DEDUCTION_NOT_REBUILT:
      '{at}“{name}”扣了 {lost} 分，按{other}的规则每次扣 {step} 分算不出来（相当于 {times} 次）[；规则里的“{open}”部分扣了多少没有写明]。',
    INDICATOR_PARTS_DIFFER: '“{level}”的指标两处内容不一样：{other}是“{first}”，{at}是“{second}”。',
    RATE_TARGET_WITHOUT_NUMBER:
      '{at}指标“{name}”是一个率，指标值却没有数，无从考核；写的是“{target}”，请核对说的是不是一回事。',
    DIRECTION_REVERSED: '{at}指标“{name}”写的是“{printed}”，{other}的规定是“{rule}”，方向反了。',
    TARGET_MISSED: '“{name}”的目标是 {target}[（{other}）]，{at}实际 {actual}，没有达到，却写“{says}”。',
    SURVEY_DIFFERS: '{at}{name}写的是 {stated}，按[{other}的]各选项人数算是 {computed}。',
    SATISFACTION_WITHOUT_NUMBER: '{at}“{name}”得满分 {score}，全文却没有写满意度是多少。',
    TEXT_SUM_DIFFERS: '{at}合计写的是 {stated}，{parts}＝{computed}，相差 {difference}。',
    EXPRESSION_DIFFERS: '{at}算式“{expression}”写的结果是 {stated}，重算是 {computed}。',
    RATIO_NOT_REPRODUCED: '{at}“{name}”写的是 {stated}，用同处的数算不出来：{tried}。',
    RETURN_NOT_REPRODUCED: '{at}“{name}”写的是 {stated}，用报告里的数算不出来，最近的是 {tried}。',
    AVERAGE_DIFFERS: '{at}“{name}”写的是 {stated}，{total}÷{heads} 是 {computed}。',
    PROMISE_NOT_KEPT: '{at}写“{says}”，{other}写的却是“{average}”。',
    LOANS_COUNTED_AS_HEADS: '{at}的 {heads} 正好是{other}的笔数 {loans}，可能把笔数当成了户数、人数。',
    HOUSEHOLD_CAP_EXCEEDED:
      '{at}贷款 {loan} 分给 {heads}，平均每户 {perHead}，超过{other}规定的 {cap}；不超过的话至少要 {needed} 户。',
    SHARE_TOO_SMALL:
      '{at}“{part}”是 {fund}，{other}规定不低于 {share}，按“{label}”{loans} 应有 {needed}（现为 {percent}）。',
    IMPLIED_RATE_TOO_HIGH:
      '{at}的 {money} 除以{other}“{label}”{loans}是 {rate}，高于贴息利率可能的 {highest}[；按这个利率一年应是 {due}]。',
    RATE_TIMES_LOANS_DIFFERS:
      '{other}的贷款 {loans}×{rate}＝{computed}，{at}写的是 {stated}，相差 {difference}；如因不满一年，请写明天数。',
    INCOME_IS_COMPUTED: '{at}的收入 {income} 正好等于{other}的 {loans}×{rate}，是算出来的，不是实际数。',
    FIGURE_DIFFERS: '“{name}”两处不一样：{other}是 {first}，{at}是 {second}。',
    PER_UNIT_MIXED: '{at}“{says}”按户又按人，请写明是每户还是每人。',
    QUARTER_JUMP: '{at}第{to}季度是第{from}季度的 {times} 倍，变动较大，请说明原因。',
    PERIOD_DIFFERS: '同一项工作都从 {from} 开始，{other}到 {first} 结束，{at}到 {second} 结束。',
    YEAR_DIFFERS: '{at}写的是“{says}”，{other}写明是 {year} 年的项目。',
    PAID_BEFORE_ACCRUAL: '{at}“{says}”：拨付时有的月份还没有到。',
    NUMBERING_BROKEN: '{at}起的序号是 {numbers}，有缺漏或次序不对。',
    OPTIONS_BROKEN: '{at}“{question}”的选项字母是 {letters}，有重复或缺漏。',
    OPTIONS_OVERLAP: '{at}“{question}”的选项“{first}”和“{second}”有重叠，不知该选哪个。',
    WORD_REPEATED: '{at}“{says}”前后重复。',
    LIST_MISSING: '{at}“{says}”后面没有列出是哪些。',
    WORD_SUSPECT: '{at}“{word}”的“{odd}”可能是“{meant}”，别处相同的话有 {times} 处是“{meant}”。',
    DECLARED_MISSING: '{at}写“{says}”，{other}却列有{thing}：{there}。',
    TITLE_DIFFERS: '{number} 两处名称不一样：{other}是《{first}》，{at}是《{second}》。',
    ISSUER_DIFFERS: '{at}{county}的文件用的是 {number}，字头与发文机关对不上。',
    SOURCE_DIFFERS: '资金来源两处不一样：{other}“{first}”，{at}“{second}”。',
    PAYEE_DIFFERS: '贴息付给谁两处不一样：{other}“{first}”，{at}“{second}”。',
    ASPECTS_DIFFER: '{at}写“{says}”，{other}的表却是 {table}：表里没有“{without}”，文里没有“{more}”。',
    ATTACHMENT_MISSING: '{at}写“{says}”，{score}，文里却没有任何表，得分无从核对。',
    BUDGET_FITTED: '{at}“{says}”，预算是照支付数调整的，{other}的执行率 100% 说明不了执行情况。',
    BENCHMARK_RATE:
      '{at}“{says}”：2015 年 10 月以来的基准利率只有 {benchmarks}，2019 年 8 月起贷款改按 LPR 定价[；{other}的 {rate} 不是基准利率]。',
  },
  summary: (found: string, read: string, unread: string) =>
    `自相矛盾的 ${found} 处；读到带单位的数 ${read} 个，没有读成数的 ${unread} 处`,
  errors: {
    unreadable: (file: string, reason: string) => `${file} 读不了：${reason}。可以另存为 .docx 或 .txt 再核对。`,
    empty: (file: string) => `${file} 里没有文字；扫描件请先转成文字。`,
    kind: (file: string) => `不认识 ${file} 的格式，可以是 .docx、.pdf、.xlsx、.txt、.md、.csv、.json。`,
  },
};
