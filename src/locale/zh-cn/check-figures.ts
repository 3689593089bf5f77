/** 命令行 check-figures 的话。 */
export const checkFigures = {
  places: {
    line: (line: string) => `第 ${line} 行`,
    cell: (sheet: string, row: string) => `${sheet}第 ${row} 行`,
    item: (item: string) => `第 ${item} 项`,
  },
  from: { ledger: '本账', published: '已公布' },
  named: (name: string, place: string) => `${name}（${place}）`,
  unknown: (name: string, place: string, value: string) =>
    `“${name}”${value}（${place}）无从核对：本账、已公布的数和报告别处都没有这个名称。`,
  unread: (place: string, text: string) =>
    `${place}没有读成数：“${text}”。请写成“名称 数 单位”，单位用元、万元、亿元、%、笔、户、人、家、个或分。`,
  check: (about: string, sentence: string) => `${about}：${sentence}`,
  summary: (stated: string, same: string, differs: string, unknown: string) =>
    `报告里的数 ${stated} 个：相符 ${same}，不符 ${differs}，无从核对 ${unknown}`,
  checks: (all: string, differs: string) => `互相核对 ${all} 项：不符 ${differs}`,
  unreadLines: (lines: string) => `没有读成数的 ${lines} 处`,
  errors: {
    one: 'check-figures 一次核对一份报告。',
    nothing: (programme: string) => `政策 ${programme} 没有已公布的数；请写出要核对的报告文件。`,
    json: (file: string, what: string) =>
      `${file} 的 ${what} 不对。应写成 [{"name": "实际支出", "value": "338.70", "unit": "万元"}] 的样子。`,
    noPeriod: '给了 --ledger 就要用 --period 写期间。',
    noFigures: (file: string) => `${file} 里没有找到带单位的数。`,
  },
};
