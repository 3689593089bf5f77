import type { reportChecks as zh } from '../zh-cn/report-checks';

export const reportChecks: typeof zh = {
  places: {
    line: 'line {line}',
    paragraph: 'paragraph {paragraph}',
    row: 'table {table} row {row}',
    page: 'page {page} line {line}',
    cell: '“{sheet}” row {row}',
  },
  kinds: { weight: 'weight', score: 'score' },
  sentences: {
    TABLE_TOTAL_DIFFERS:
      'The total of “{name}” ({at}) is given as {stated}; the {parts} numbers from {other} add up to {computed}, a difference of {difference}.',
    SECTION_SCORE_DIFFERS:
      'The {kind} of “{name}” ({at}) is given as {stated}; its items (from {other}) add up to {computed}.',
    ITEM_DIFFERS: 'The {kind} of “{name}” differs: {first} ({other}), {second} ({at}).',
    SCORE_RATE_DIFFERS: 'The rate of “{name}” ({at}) is given as {stated}%; {score} ÷ {weight} is {computed}%.',
    SCORE_OVER_WEIGHT: '“{name}” ({at}) got {score}, above its weight {weight}.',
    GRADE_DIFFERS: 'A score of {score} ({at}) is graded “{grade}”; by 90, 80 and 60 it is “{due}”.',
    BAND_GAP: 'The bands of “{name}” ({at}) say nothing about {stretch}.',
    DEDUCTION_NOT_REBUILT:
      '“{name}” ({at}) lost {lost}; steps of {step} ({other}) cannot give that ({times} steps)[; how much was taken off as “{open}” is not said].',
    INDICATOR_PARTS_DIFFER: 'The indicator of “{level}” differs: “{first}” ({other}), “{second}” ({at}).',
    RATE_TARGET_WITHOUT_NUMBER:
      'The indicator “{name}” ({at}) is a rate, but its target has no number; it says “{target}”: is that about the same thing?',
    DIRECTION_REVERSED:
      'The indicator “{name}” ({at}) prints “{printed}”; the rule ({other}) is “{rule}”: the other way round.',
    TARGET_MISSED: 'The target of “{name}” is {target}[ ({other})]; {actual} ({at}) misses it, yet it says “{says}”.',
    SURVEY_DIFFERS: '{name} ({at}) is given as {stated}; the answers counted[ ({other})] give {computed}.',
    SATISFACTION_WITHOUT_NUMBER: '“{name}” ({at}) has full marks ({score}), but no satisfaction is stated anywhere.',
    TEXT_SUM_DIFFERS: 'The total ({at}) is given as {stated}; {parts} is {computed}, a difference of {difference}.',
    EXPRESSION_DIFFERS: 'The result of “{expression}” ({at}) is given as {stated}; it is {computed}.',
    RATIO_NOT_REPRODUCED: '“{name}” ({at}) is given as {stated}; the numbers beside it do not give it: {tried}.',
    RETURN_NOT_REPRODUCED:
      '“{name}” ({at}) is given as {stated}; no numbers of the report give it, the nearest are {tried}.',
    AVERAGE_DIFFERS: '“{name}” ({at}) is given as {stated}; {total} ÷ {heads} is {computed}.',
    PROMISE_NOT_KEPT: '“{says}” ({at}), but “{average}” ({other}).',
    LOANS_COUNTED_AS_HEADS:
      '{heads} ({at}) is the number of loans {loans} ({other}): loans may have been counted as households or people.',
    HOUSEHOLD_CAP_EXCEEDED:
      'Loans of {loan} for {heads} ({at}) are {perHead} each, above {cap} ({other}); at least {needed} households are needed.',
    SHARE_TOO_SMALL:
      '“{part}” is {fund} ({at}); at least {share} ({other}) of “{label}” {loans} is {needed} (now {percent}).',
    IMPLIED_RATE_TOO_HIGH:
      '{money} ({at}) over “{label}” {loans} ({other}) is {rate}, above the {highest} a subsidy can have[; a year at that rate is {due}].',
    RATE_TIMES_LOANS_DIFFERS:
      'Loans {loans} ({other}) × {rate} = {computed}; {stated} ({at}) differs by {difference}. Give the days if it was not a full year.',
    INCOME_IS_COMPUTED: 'The income {income} ({at}) is exactly {loans} ({other}) × {rate}: worked out, not counted.',
    FIGURE_DIFFERS: '“{name}” differs: {first} ({other}), {second} ({at}).',
    PER_UNIT_MIXED: '“{says}” ({at}) is both per household and per person.',
    QUARTER_JUMP: 'Quarter {to} is {times} times quarter {from} ({at}): say why.',
    PERIOD_DIFFERS: 'The same work began on {from}; it ended on {first} ({other}) and on {second} ({at}).',
    YEAR_DIFFERS: '“{says}” ({at}), but the project is of {year} ({other}).',
    PAID_BEFORE_ACCRUAL: '“{says}” ({at}): paid before some of the months had come.',
    NUMBERING_BROKEN: 'The list from {at} is numbered {numbers}.',
    OPTIONS_BROKEN: 'The options of “{question}” ({at}) are lettered {letters}.',
    OPTIONS_OVERLAP: 'The options “{first}” and “{second}” of “{question}” ({at}) overlap.',
    WORD_REPEATED: '“{says}” ({at}) says it twice.',
    LIST_MISSING: '“{says}” ({at}) announces a list that is not there.',
    WORD_SUSPECT: '“{odd}” in “{word}” ({at}) may be “{meant}”, as in {times} like places.',
    DECLARED_MISSING: '“{says}” ({at}), but there is {thing} ({other}): {there}.',
    TITLE_DIFFERS: '{number} has two titles: 《{first}》 ({other}), 《{second}》 ({at}).',
    ISSUER_DIFFERS: 'A document of {county} ({at}) is numbered {number}, which is not its own prefix.',
    SOURCE_DIFFERS: 'The source of the money differs: “{first}” ({other}), “{second}” ({at}).',
    PAYEE_DIFFERS: 'Who is paid differs: “{first}” ({other}), “{second}” ({at}).',
    ASPECTS_DIFFER: '“{says}” ({at}), but the table ({other}) has {table}: no “{without}” there, no “{more}” here.',
    ATTACHMENT_MISSING: '“{says}” ({at}), {score}, but there is no table: the score cannot be checked.',
    BUDGET_FITTED:
      '“{says}” ({at}): the budget was set to what was paid, so an execution of 100% ({other}) says nothing.',
    BENCHMARK_RATE:
      '“{says}” ({at}): since October 2015 the benchmark rates are {benchmarks} only, and since August 2019 loans are priced by the LPR[; {rate} ({other}) is no benchmark rate].',
  },
  summary: (found, read, unread) =>
    `Contradictions ${found}; numbers with units read ${read}, numbers not read ${unread}`,
  errors: {
    unreadable: (file, reason) => `${file} cannot be read: ${reason}. Save it as .docx or .txt and try again.`,
    empty: (file) => `${file} has no text; turn scans into text first.`,
    kind: (file) => `The format of ${file} is not known; it may be .docx, .pdf, .xlsx, .txt, .md, .csv or .json.`,
  },
};
