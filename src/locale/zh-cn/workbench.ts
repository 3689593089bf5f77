/** 网页工作台里的话：没有 Excel 时打开台账、用加载项、存回文件。 */
export const workbench = {
  title: '贴息通工作台',
  untitled: '新工作簿.xlsx',
  unsaved: '有未保存的修改',
  /** 贴息通另开的工作簿：报送副本。 */
  createdName: (fileName: string) => `报送副本-${fileName}`,

  ribbon: {
    label: '功能区',
    file: '文件',
    assess: '核算',
    check: '核对',
    open: '打开文件',
    openTip: '打开本机上的台账（.xlsx）。文件只在这台电脑上处理，不上传。',
    save: '保存',
    saveTip: '把当前工作簿存到“下载”文件夹，原文件不变。',
    samples: '示例',
    samplesTip: '打开自带的示例台账，人名和账号都是虚构的。',
    pane: '贴息通',
    paneTip: '打开或收起右边的贴息通窗格。',
    assessNow: '一键核算',
    assessNowTip: '按窗格里选定的政策和期间核算台账，在右侧写出结论和应贴息额，并标出疑点。',
    buildSummary: '季度汇总',
    buildSummaryTip: '生成季度汇总表和计算底稿，合计为公式，可逐笔追溯。',
    explainCell: '解释本格',
    explainCellTip: '说明所选行的贴息额怎样算出：分段、天数、利率和依据条文。',
    clearMarks: '清除标记',
    clearMarksTip: '在窗格里列出会去掉什么、留下什么，问过再清除。',
  },

  language: 'English',
  languageTip: '换成英文界面',
  languageCode: 'en',

  pane: {
    title: '贴息通窗格',
    resize: '调整窗格宽度',
  },

  notice: {
    close: '关闭',
    unsavedBefore: (fileName: string) => `“${fileName}”有未保存的修改，打开别的文件前要先保存吗？`,
    saveFirst: '先保存',
    discard: '不保存，直接打开',
    stay: '先不打开',
    openFailed: (fileName: string, reason: string) => `打不开“${fileName}”。${reason}`,
    sampleFailed: (title: string) => `取不到示例“${title}”。请确认网页文件完整，然后刷新页面。`,
    openUnknown: '读取时出了意外，文件没有被改动。请换一份文件再试；如果都这样，请把文件类型和大小告诉维护人。',
    saveFailed: '没有存成：生成文件时出错，工作簿还在，可以再试一次。',
    saved: (fileName: string) => `已存为“${fileName}”，在浏览器的“下载”文件夹里。`,
    refused:
      '工作台里可以改单元格内容、公式和列宽。插入行列、移动单元格、改格式、改表名，请保存后在 Excel 或 WPS 里做。',
    editRefused: (reason: string) => `这一格没有改成：${reason}`,
    protectedSheet: '工作表受保护，锁定的单元格不能改。请先在 Excel 或 WPS 里撤销工作表保护。',
    malformedFormula: '公式写得不完整，请检查括号和引号是否成对、是否用了半角符号。',
    editUnknown: '工作簿没有接受这个内容。',
    paneNotReady: '贴息通还在启动，请等右边窗格出现后再点。',
    droppedOther: '请拖入一个 .xlsx 文件。',
  },

  status: {
    opening: (fileName: string) => `正在打开“${fileName}”…`,
    starting: '正在启动…',
    cell: '当前单元格',
  },
};
