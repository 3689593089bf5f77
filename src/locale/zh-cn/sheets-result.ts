import { resultWords } from './result-words';

/** The result columns, the sheet they stand on where the ledger has no room, and what goes wrong in the workbook. */
export const sheetsResult = {
  ...resultWords,
  ownSheetCaption: {
    protected: (ledger: string) => `“${ledger}”受保护，贴息通不改动它，核算结果写在这里。`,
    'room-taken': (ledger: string) => `“${ledger}”右侧已有内容，贴息通不占用，核算结果写在这里。`,
  },
  unfinished: '生成时被取消，本表没有写完，不能用：请重新生成',
  problems: {
    changed: (sheet: string) => `“${sheet}”在核算过程中被改动了，这次没有写入任何内容，请再核算一次。`,
    movedMeanwhile: (sheet: string) =>
      `“${sheet}”在写入过程中被增删了行列、排序或改名，贴息通已停下，结果可能只写了一部分。请再做一次，就会补齐。`,
    stillProtected: (sheets: string) =>
      `工作表 ${sheets} 受保护，其中的结果列和标色没有去掉。请先撤销工作表保护，再清除一次。`,
    rulesUnread: (sheets: string) =>
      `贴息通写的内容都已去掉，但 Excel 读不出 ${sheets} 的条件格式（常见于同一规则复制了两份）。若还有颜色，请在“条件格式 → 管理规则”里删去含“贴息通”的规则。`,
    pageRefused: (sheets: string) =>
      `${sheets} 已生成，数字齐全，但这台电脑的 Excel 不接受页面设置（常因没有安装打印机）。打印前请自己设纸张、方向和打印标题。`,
    settingsTooLarge:
      '本工作簿里记下的选择和录入超过了 Excel 允许的 2 MB，没有记下。请删去不再用的自建政策或疑点处理意见，再做一次。',
    structureProtected: '工作簿的结构受保护，不能新建工作表。请先在“审阅”里取消“保护工作簿”，再做一次。',
    notALedger: (sheet: string) => `没有在工作表“${sheet}”里找到台账。`,
    noSheet: (sheet: string) => `工作簿里没有“${sheet}”这张工作表。`,
    inOtherFile: (file: string, sheet: string, row: string) =>
      `这一行在添加的工作簿“${file}”的“${sheet}”第 ${row} 行。请打开那个文件查看，贴息通不改动它。`,
    blockTooLarge: (sheet: string) => `工作表“${sheet}”有一行内容太多，Excel 不肯一次读出，请检查是否有超长的单元格。`,
    failed: (code: string, message: string) =>
      `Excel 没有完成这一步（${code}：${message}）。请再做一次，贴息通会接着完成或撤回。`,
    typing: '单元格正在编辑中，Excel 不接受任何操作。请按回车或 Esc 结束编辑，再做一次。',
    noCell: '现在选中的不是单元格（可能是图表）。请点一下表格里的单元格，再做一次。',
    tooManyAreas: '选中的区域太多。请只选要说明的那些行，再做一次。',
    nothingChosen: '还没有选定贴息政策和期间。请在贴息通窗格里选好，再点这个按钮。',
    laterVersion:
      '这个工作簿里存的设置是更新版本的贴息通写的，这个版本读不全，为免丢失，没有读取也没有改动。请更新贴息通后再打开，或用“清除标记”清掉后重新选定。',
    choiceUnusable: '本工作簿保存的政策改动或期间不能用。请在贴息通窗格里重新选定。',
    protectedFormulas: (sheet: string) => `“${sheet}”受保护，其中的公式不能转为数值。请先撤销工作表保护，再做一次。`,
    formulaErrors: (sheet: string, row: string) =>
      `“${sheet}”第 ${row} 行的公式没有算出结果，现在转成数值，留下的是错误值。请重新核算一次，或等公式算完再转。`,
    noRun: '还没有核算。请先核算一次。',
    readOnly: '工作簿是只读的，不能写入结果。请另存一份再核算。',
  },
};
