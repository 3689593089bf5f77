import type { cli as zh } from '../zh-cn/cli';

export const cli: typeof zh = {
  usage:
    'Usage: npm run --silent tiexi -- assess <ledger.xlsx>... --programme <id> --period <2021 | 2021Q3 | 2024-05 | 2024-03-21..2024-06-20> [--sheet NAME]... [--programme-file FILE.json] [--set path=value]... [--tables ROWS.json] [--out result.xlsx] [--copy copy.xlsx] [--json FILE|-]\nor: npm run --silent tiexi -- verify <result.xlsx>\nor: npm run --silent tiexi -- check-figures [report.md|.txt|.csv|.json|.xlsx] --programme <id> [--ledger ledger.xlsx --period <period>] [--json FILE|-]',
  errors: {
    command: (given) => `There are no commands but assess, verify and check-figures, no “${given}”.`,
    verifyOne: 'verify takes one workbook file that has a run record.',
    option: (detail) => `Wrong option: ${detail}.`,
    noFile: 'No ledger file was given.',
    noProgramme: 'No programme: give its id with --programme, or a file with --programme-file.',
    noPeriod: 'No period: give one with --period, e.g. 2021, 2021Q3, 2024-05.',
    unknownProgramme: (given, known) => `There is no programme “${given}”. There are: ${known}.`,
    otherProgramme: (given, file, id) =>
      `--programme says ${given}, the file ${file} holds ${id}: give one, or the same.`,
    incompleteProgramme: (programme, missing) =>
      `The programme ${programme} still lacks ${missing}: give it with --set.`,
    programmeFile: (file, field, found, expected) =>
      `Programme file ${file}, ${field === '' ? 'content' : field}: found ${found}, expected ${expected}.`,
    tablesFile: (file, field, found) =>
      `Table file ${file}, ${field === '' ? 'content' : field}: found ${found}. It reads {"lpr": [{"effective": "2026-10-20", "lpr1y": "3.00", "lpr5y": "3.50"}], "workdays": [{"year": 2027, "daysOff": "0101-0103", "daysWorked": "0104"}]}.`,
    period: (given) => `The period “${given}” can’t be read: write 2021, 2021Q3, 2024-05 or 2024-03-21..2024-06-20.`,
    setForm: (given) => `--set wants path=value, not “${given}”.`,
    setPath: (path, allowed) => `--set knows no “${path}”. There are: ${allowed}.`,
    setValue: (path, value, allowed) => `--set ${path} can’t be “${value}”. It takes: ${allowed}.`,
    fileMissing: (file) => `There is no file ${file}.`,
    fileUnreadable: (file, reason) => `The file ${file} can’t be read: ${reason}`,
    cannotWrite: (file, reason) => `The file ${file} can’t be written: ${reason}.`,
    outWithSeveral: '--out and --copy go with one ledger file: assess them one by one.',
    sheetMissing: (sheet, file) => `${file} has no sheet “${sheet}”.`,
    noLedger: (sheet, file) => `The sheet “${sheet}” of ${file} holds no ledger.`,
    unexpected: (detail) => `Unexpected: ${detail}`,
  },
  setHint: (path) => ` (on the command line: --set ${path}=value)`,
  result: {
    loans: (loans, borrowers) => `${loans} loans of ${borrowers} borrowers`,
    eligible: (eligible) => `${eligible} paid`,
    subsidy: (subsidy) => `subsidy ${subsidy} yuan in all`,
    findings: (findings) => `${findings} findings`,
    failures: (failures) => `${failures} failures`,
    reading: (sentence) => `other reading: ${sentence}`,
    written: (file) => `written to ${file}`,
  },
};
