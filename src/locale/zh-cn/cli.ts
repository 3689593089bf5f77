/** 命令行里的话。 */
export const cli = {
  usage:
    '用法：npm run --silent tiexi -- assess <台账.xlsx>... --programme <编号> --period <2021 | 2021Q3 | 2024-05 | 2024-03-21..2024-06-20> [--sheet 表名]... [--map 列=字段|列对应.json]... [--programme-file 政策.json] [--set 路径=值]... [--tables 补录.json] [--out 结果.xlsx] [--copy 报送副本.xlsx] [--json 文件|- [--with-ids]]\n或：npm run --silent tiexi -- layout <台账.xlsx>\n或：npm run --silent tiexi -- settings --programme <编号>\n或：npm run --silent tiexi -- programme <check | explain> <政策.json>\n或：npm run --silent tiexi -- verify <结果.xlsx>\n或：npm run --silent tiexi -- letter <结果.xlsx> --out 自评报告.docx\n或：npm run --silent tiexi -- check-figures [报告.docx|.pdf|.xlsx|.txt|.md|.csv|.json] [--programme <编号> [--ledger 台账.xlsx --period <期间>]] [--json 文件|-]',
  letter: { signature: ['（单位盖章）', '____年__月__日'] },
  errors: {
    noCommand:
      '没有写命令：请写 assess、layout、verify、check-figures、letter、settings 或 programme，加 --help 看用法。',
    command: (given: string) =>
      `没有“${given}”这个命令，只有 assess、layout、verify、check-figures、letter、settings 和 programme，加 --help 看用法。`,
    letterOne: 'letter 要写一个有自评报告的工作簿文件，并用 --out 写 .docx 的名字。',
    layoutOne: 'layout 要写一个台账文件。',
    mapField: (field: string, known: string) => `--map 没有“${field}”这个字段，可用的有：${known}；不用的列写 -。`,
    mapColumn: (column: string) => `--map 写了 ${column} 列，但台账里没有这一列。`,
    mapFile: (file: string) => `${file} 不是 layout 命令写出的列对应文件。请先运行 layout，改好 field 再用。`,
    verifyOne: 'verify 要写一个有运行记录的工作簿文件。',
    settingsAlone: 'settings 只列出一项政策能设定的值，不读文件：请只写 --programme 或 --programme-file。',
    unknownOption: (written: string, meant: string | undefined, known: string) =>
      `这个命令没有 ${written} 这个选项，${meant === undefined ? `可用的有：${known || '（没有）'}。` : `是不是想写 ${meant}？`}`,
    optionWithoutValue: (option: string) => `${option} 后面没有写值。`,
    optionTwice: (option: string) => `${option} 写了两次，只能写一次。`,
    flagWithValue: (option: string) => `${option} 后面不带值。`,
    noFile: '没有写台账文件。',
    noProgramme: '没有写政策：请用 --programme 写编号，或用 --programme-file 给出政策文件。',
    noPeriod: '没有写期间：请用 --period 写，例如 2021、2021Q3、2024-05。',
    unknownProgramme: (given: string, known: string) => `没有“${given}”这项政策，现有：${known}。`,
    otherProgramme: (given: string, file: string, id: string) =>
      `--programme 写的是 ${given}，文件 ${file} 里是 ${id}，请只写一个或写成一致。`,
    incompleteProgramme: (programme: string, missing: string) =>
      `政策 ${programme} 还缺 ${missing}，不能核算；请用 --set 补上。`,
    programmeCommand: 'programme 后面要写 check 或 explain，再写一个政策文件：programme check 政策.json。',
    tablesFile: (file: string, field: string, found: string) =>
      `补录文件 ${file} 的 ${field === '' ? '内容' : field} 不对：现在是 ${found}。应写成 {"lpr": [{"effective": "2026-10-20", "lpr1y": "3.00", "lpr5y": "3.50"}], "workdays": [{"year": 2027, "daysOff": "0101-0103", "daysWorked": "0104"}]} 的样子。`,
    setTwice: (path: string) => `--set ${path} 写了两次，只能写一次。`,
    setForm: (given: string) => `--set 要写成 路径=值，现在是“${given}”。`,
    setPath: (path: string, like: string, count: number) =>
      `--set 没有“${path}”这一项，${like === '' ? '' : `相近的有 ${like}；`}这项政策能设定的共 ${count} 项，用 settings 命令逐行列出。`,
    setValue: (path: string, value: string, allowed: string) => `--set ${path} 不能是“${value}”，可用：${allowed}。`,
    fileMissing: (file: string) => `找不到文件 ${file}。请核对路径和文件名。`,
    fileUnreadable: (file: string, reason: string) => `文件 ${file} 读不了：${reason}`,
    sameTarget: (one: string, other: string, file: string) =>
      `${one} 和 ${other} 写到同一个地方（${file}），请写成不同的文件。`,
    targetIsRead: (option: string, file: string) => `${option} 会盖掉要读的文件 ${file}，请换一个文件名。`,
    targetIsFolder: (file: string) => `写不了文件 ${file}：这是一个文件夹，请写到文件名为止。`,
    targetIsNoFile: (file: string) => `写不了文件 ${file}：这不是文件、管道或字符设备。`,
    readOnly: (file: string) => `写不了文件 ${file}：这个文件是只读的，请换一个文件名，或先去掉只读。`,
    sameLedger: (one: string, other: string) =>
      `台账写了两遍：${one} 和 ${other} 是同一个文件，每笔贷款会算两次，请去掉一个。`,
    standardOutput: (reason: string) => `写不到标准输出：${reason}。`,
    cannotWrite: (file: string, reason: string) => `写不了文件 ${file}：${reason}。`,
    outWithSeveral: '一次给了几个台账文件时不能用 --out 和 --copy，请逐个核算。',
    sheetMissing: (sheet: string, file: string) => `${file} 里没有工作表“${sheet}”。`,
    noLedger: (sheet: string, file: string) => `${file} 的工作表“${sheet}”里没有台账。`,
    unexpected: (detail: string) => `出了意外：${detail}`,
  },
  /** 系统为什么读不了、写不了一个文件，按系统的代码。 */
  fileReasons: {
    known: {
      ENOENT: '文件夹不存在',
      ENOTDIR: '路径中间有一段不是文件夹',
      EISDIR: '这是一个文件夹，不是文件',
      EACCES: '没有权限',
      EPERM: '没有权限，或正被别的程序（例如 Excel）打开',
      EROFS: '磁盘是只读的',
      ENOSPC: '磁盘满了',
      EDQUOT: '磁盘配额用完了',
      EFBIG: '超过了允许的文件大小',
      EBUSY: '正被别的程序（例如 Excel）打开',
      ETXTBSY: '正被别的程序使用',
      ELOOP: '链接绕成了圈',
      ENAMETOOLONG: '文件名太长',
      EMFILE: '打开的文件太多',
      ENFILE: '打开的文件太多',
      EIO: '磁盘读写出错',
      ENXIO: '设备或管道没有接上',
      EBADF: '这个描述符没有打开，或不能写',
      EINVAL: '系统不接受这个路径',
    },
    other: (code: string) => `系统报告 ${code}`,
  },
  settings: {
    head: (programme: string, count: number) => `${programme} 能用 --set 设定的共 ${count} 项：`,
    line: (path: string, allowed: string) => `${path}　例：${allowed}`,
  },
  /** 疑点的话后面：这一项在命令行里怎么填。 */
  setHint: (path: string) => `（命令行：--set ${path}=数值）`,
  result: {
    loans: (loans: number, borrowers: number) => `贷款 ${loans} 笔，借款人 ${borrowers} 人`,
    eligible: (eligible: number) => `可贴息 ${eligible} 笔`,
    subsidy: (subsidy: string) => `应贴息额合计 ${subsidy} 元`,
    findings: (findings: number) => `疑点 ${findings} 条`,
    failures: (failures: number) => `读取问题 ${failures} 条`,
    notUnderstood: (sheet: string, column: string, header: string, look: 'days' | 'amounts' | 'rates' | 'yes-no') =>
      `“${sheet}”${column} 列“${header}”里是${{ days: '日期', amounts: '金额', rates: '利率', 'yes-no': '是和否' }[look]}，没有采用：请用 --map "${column}=字段" 说明它是什么，不用就不必管。`,
    reading: (sentence: string) => `其他读法：${sentence}`,
    written: (file: string) => `已写入 ${file}`,
  },
};
