import type { functions as zh } from '../zh-cn/functions';

export const functions: typeof zh = {
  names: {
    principal: 'principal',
    from: 'from',
    to: 'to',
    programme: 'programme',
    category: 'category',
    rate: 'rate',
    settled: 'settled',
    id: 'id',
    use: 'use',
    ledger: 'ledger',
    period: 'period',
    ids: 'ids',
    banks: 'banks',
    amounts: 'amounts',
    cap: 'cap',
    date: 'date',
    term: 'term',
    amount: 'amount',
  },

  failures: {
    blank: (parameter) => `${parameter} is blank: please fill it in.`,
    errorCell: (parameter, error) => `The cell of ${parameter} holds the error ${error}: mend it first.`,
    amount: (parameter, value) => `${parameter} “${value}” is no amount: write a number such as 50000.`,
    negative: (parameter, value) => `${parameter} “${value}” is negative: please check it.`,
    date: (parameter, value) => `${parameter} “${value}” is no date: write it like 2024-03-21.`,
    datesReversed: (from, to) => `The end ${to} lies before the start ${from}: please check the two dates.`,
    rate: (parameter, value) => `${parameter} “${value}” is no rate: write 3.45%, 3.45 or 0.0345.`,
    months: (parameter, value) => `${parameter} “${value}” is no term: write months, e.g. 12.`,
    period: (value) => `The period “${value}” can't be read: write 2021, 2021Q3, 2024-05 or 2024-03-21..2024-06-20.`,
    noPeriod: 'No period: write one as the third argument, or choose one for this workbook in the Tiexi pane.',
    shape: (first, other) => `The ranges differ in size (${first} and ${other}): select equally many rows and columns.`,
    noProgramme: (example) =>
      `No programme: name one in the formula (e.g. "${example}"), or choose one for this workbook in the Tiexi pane.`,
    unknownProgramme: (value, known) => `There is no programme “${value}”. There are: ${known}.`,
    incompleteProgramme: (programme, missing) =>
      `The programme “${programme}” still lacks ${missing}; nothing is computed until it is there.`,
    choiceUnusable: (reason) =>
      `The programme changes kept in this workbook can't be used: ${reason}. Set them again in the Tiexi pane.`,
    choiceUnread:
      'The programme and settings kept in this workbook could not be read, so nothing is computed rather than something wrong. Check the network, then recalculate with Ctrl+Alt+F9; if that does not help, the Tiexi pane says why.',
    rateMissing: (programme, category) =>
      `${programme} gives no rate for ${category === '' ? 'this loan' : `“${category}”`}: write the rate, or add it to the programme in the Tiexi pane.`,
    lprBefore: (covered) => `The rate table starts on ${covered}; there is no rate for an earlier day.`,
    lprBeyond: (covered) => `The rate table ends on ${covered}: add later rates in the Tiexi pane first.`,
    workdayBefore: (covered) => `The holiday table starts on ${covered}; an earlier day can't be rolled.`,
    workdayBeyond: (covered) =>
      `The holidays are known up to ${covered}; later days can be rolled once they are published.`,
    ledger: (reason) => `The ledger can't be read: ${reason}`,
    amountTooLarge: (value) => `The amount “${value}” is too large to be written out.`,
    internal: (detail) => `Tiexi failed on this cell (${detail}): please pass this sentence on to its maintainers.`,
  },

  ids: {
    missing: 'No ID number.',
    damaged:
      'The ID was stored as a number and its last digits are lost: enter it again from the card, in a cell formatted as text.',
    masked: 'The ID is masked (*) and can’t be compared: enter the whole number.',
    invalid: 'The ID is wrong: its length, birth date or check digit. Compare it with the card.',
  },

  noHeader: 'No header was found: include the header row.',
  nothingAgainst: 'The loan may have the subsidy.',
};
