import type { cli as zh } from '../zh-cn/cli';

export const cli: typeof zh = {
  usage:
    'Usage: npm run --silent tiexi -- assess <ledger.xlsx>... --programme <id> --period <2021 | 2021Q3 | 2024-05 | 2024-03-21..2024-06-20> [--sheet NAME]... [--programme-file FILE.json] [--set path=value]... [--tables ROWS.json] [--out result.xlsx] [--copy copy.xlsx] [--json FILE|- [--with-ids]]\nor: npm run --silent tiexi -- settings --programme <id>\nor: npm run --silent tiexi -- verify <result.xlsx>\nor: npm run --silent tiexi -- letter <result.xlsx> --out report.docx\nor: npm run --silent tiexi -- check-figures [report.docx|.pdf|.xlsx|.txt|.md|.csv|.json] [--programme <id> [--ledger ledger.xlsx --period <period>]] [--json FILE|-]',
  letter: { signature: ['(seal)', '____-__-__'] },
  errors: {
    noCommand: 'No command: give assess, verify, check-figures or settings; --help shows how.',
    command: (given) =>
      `There are no commands but assess, verify, check-figures and settings, no “${given}”; --help shows how.`,
    letterOne: 'letter takes one workbook with a self-evaluation report, and --out with the name of the .docx.',
    layoutOne: 'layout takes one ledger file.',
    mapField: (field, known) =>
      `--map knows no field “${field}”; there are: ${known}. Write - for a column not to be used.`,
    mapColumn: (column) => `--map speaks of column ${column}, which the ledger does not have.`,
    mapFile: (file) => `${file} is no file that layout has written. Run layout, change the fields and give it back.`,
    verifyOne: 'verify takes one workbook file that has a run record.',
    settingsAlone:
      'settings lists what a programme lets you set and reads no file: give --programme or --programme-file only.',
    unknownOption: (written, meant, known) =>
      `This command has no option ${written}; ${meant === undefined ? `it has: ${known || '(none)'}.` : `is ${meant} meant?`}`,
    optionWithoutValue: (option) => `${option} has no value after it.`,
    optionTwice: (option) => `${option} is written twice; once is all it takes.`,
    flagWithValue: (option) => `${option} takes no value.`,
    noFile: 'No ledger file was given.',
    noProgramme: 'No programme: give its id with --programme, or a file with --programme-file.',
    noPeriod: 'No period: give one with --period, e.g. 2021, 2021Q3, 2024-05.',
    unknownProgramme: (given, known) => `There is no programme “${given}”. There are: ${known}.`,
    otherProgramme: (given, file, id) =>
      `--programme says ${given}, the file ${file} holds ${id}: give one, or the same.`,
    incompleteProgramme: (programme, missing) =>
      `The programme ${programme} still lacks ${missing}: give it with --set.`,
    programmeCommand: 'After programme write check or explain, and a programme file: programme check programme.json.',
    tablesFile: (file, field, found) =>
      `Table file ${file}, ${field === '' ? 'content' : field}: found ${found}. It reads {"lpr": [{"effective": "2026-10-20", "lpr1y": "3.00", "lpr5y": "3.50"}], "workdays": [{"year": 2027, "daysOff": "0101-0103", "daysWorked": "0104"}]}.`,
    setTwice: (path) => `--set ${path} is written twice; once is all it takes.`,
    setForm: (given) => `--set wants path=value, not “${given}”.`,
    setPath: (path, like, count) =>
      `--set knows no “${path}”${like === '' ? '' : `; near it are ${like}`}; the command settings lists all ${count} values of this programme.`,
    setValue: (path, value, allowed) => `--set ${path} can’t be “${value}”. It takes: ${allowed}.`,
    fileMissing: (file) => `There is no file ${file}.`,
    fileUnreadable: (file, reason) => `The file ${file} can’t be read: ${reason}`,
    sameTarget: (one, other, file) => `${one} and ${other} go to one place (${file}): give two files.`,
    targetIsRead: (option, file) => `${option} would replace the file ${file}, which is read: give another name.`,
    targetIsFolder: (file) => `The file ${file} can’t be written: it is a folder.`,
    targetIsNoFile: (file) => `The file ${file} can’t be written: it is no file, pipe or character device.`,
    readOnly: (file) => `The file ${file} can’t be written: it is read-only.`,
    sameLedger: (one, other) => `${one} and ${other} are one file: each loan would count twice.`,
    standardOutput: (reason) => `Standard output can’t be written: ${reason}.`,
    cannotWrite: (file, reason) => `The file ${file} can’t be written: ${reason}.`,
    outWithSeveral: '--out and --copy go with one ledger file: assess them one by one.',
    sheetMissing: (sheet, file) => `${file} has no sheet “${sheet}”.`,
    noLedger: (sheet, file) => `The sheet “${sheet}” of ${file} holds no ledger.`,
    unexpected: (detail) => `Unexpected: ${detail}`,
  },
  fileReasons: {
    known: {
      ENOENT: 'the folder does not exist',
      ENOTDIR: 'a part of the path is no folder',
      EISDIR: 'it is a folder, not a file',
      EACCES: 'no permission',
      EPERM: 'no permission, or it is open in another program such as Excel',
      EROFS: 'the disk is read-only',
      ENOSPC: 'the disk is full',
      EDQUOT: 'the disk quota is used up',
      EFBIG: 'it is larger than a file may be',
      EBUSY: 'it is open in another program such as Excel',
      ETXTBSY: 'another program is using it',
      ELOOP: 'its links lead in a circle',
      ENAMETOOLONG: 'the name is too long',
      EMFILE: 'too many files are open',
      ENFILE: 'too many files are open',
      EIO: 'the disk failed',
      ENXIO: 'the device or pipe is not connected',
      EBADF: 'that descriptor is not open, or not for writing',
      EINVAL: 'the system does not take this path',
    },
    other: (code) => `the system says ${code}`,
  },
  settings: {
    head: (programme, count) => `${count} values of ${programme} can be set with --set:`,
    line: (path, allowed) => `${path}  e.g. ${allowed}`,
  },
  setHint: (path) => ` (on the command line: --set ${path}=value)`,
  result: {
    loans: (loans, borrowers) => `${loans} loans of ${borrowers} borrowers`,
    eligible: (eligible) => `${eligible} paid`,
    subsidy: (subsidy) => `subsidy ${subsidy} yuan in all`,
    findings: (findings) => `${findings} findings`,
    failures: (failures) => `${failures} failures`,
    notUnderstood: (sheet, column, header, look) =>
      `“${sheet}” column ${column} “${header}” holds ${{ days: 'days', amounts: 'amounts', rates: 'rates', 'yes-no': 'yes and no' }[look]} and was not used: say what it is with --map "${column}=FIELD", or leave it.`,
    reading: (sentence) => `other reading: ${sentence}`,
    written: (file) => `written to ${file}`,
  },
};
