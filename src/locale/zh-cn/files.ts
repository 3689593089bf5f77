/** Opening and saving files in the workbench and on the command line. */
export const files = {
  errors: {
    'not-a-workbook':
      '这个文件不是 Excel 工作簿。请选择 .xlsx 文件；如果是 .csv 或网页导出的表格，请先在 Excel 或 WPS 里打开，再另存为 .xlsx。',
    encrypted: '工作簿设有打开密码，无法读取。请在 Excel 或 WPS 里打开，取消“用密码进行加密”后另存，再选择另存的文件。',
    et: '这是 WPS 的 .et 文件。请在 WPS 表格里打开，用“文件 → 另存为”存成 .xlsx，再选择另存的文件。',
    xlsb: '这是二进制工作簿（.xlsb）。请在 Excel 里打开，另存为 .xlsx，再选择另存的文件。',
    'xls-unreadable': '这个旧格式 .xls 文件读不出来。请在 Excel 或 WPS 里打开，另存为 .xlsx，再选择另存的文件。',
    damaged: '文件已损坏或不完整，读不出来。请在 Excel 里用“打开并修复”打开后另存，或者重新取一份文件。',
    'damaged-part':
      '文件已损坏：其中的 {part} 校验不符，里面的数字可能已经变了，没有读入。请重新取一份文件，或在 Excel 里用“打开并修复”打开后逐笔核对再另存。',
    'damaged-xml':
      '文件已损坏：其中的 {part} 格式不完整，读不出来。请在 Excel 里用“打开并修复”打开后另存，或者重新取一份文件。',
    'part-missing':
      '文件不完整：缺少其中的 {part}，没有读入。请在 Excel 里用“打开并修复”打开后另存，或者重新取一份文件。',
    'part-twice':
      '文件已损坏：其中的 {part} 有两份，不知道哪一份是真的，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    encoding:
      '文件里的 {part} 用的是 {encoding} 编码，工作簿只能用 UTF-8 或 UTF-16，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    doctype:
      '文件里的 {part} 带有文档类型（DOCTYPE），工作簿里不该有，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    'too-deep': '文件里的 {part} 嵌套太深，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    'long-tag': '文件里的 {part} 有一个标签长得不正常，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    'too-many-parts': '文件里的部件超过 2 万个，没有读入。请删去用不到的图片和工作表后另存，再选择另存的文件。',
    'formulas-too-long':
      '工作表“{sheet}”的公式太长又太多，展开后内存放不下，没有读入。请把这张表的公式改短，或复制后“粘贴为数值”，另存后再选择。',
    'tab-twice':
      '工作簿里有两个标签都叫“{sheet}”，或指向同一张表，每笔贷款会算两遍，没有读入。请在 Excel 或 WPS 里打开后另存，再选择另存的文件。',
    'too-large': '文件解开后超过 1 GB，无法读取。请删去用不到的工作表，或按乡镇拆成几个文件。',
  },
  notes: {
    'xls-converted':
      '这是旧格式 .xls 文件：只读入了数据、公式和数字格式，颜色、边框等格式没有带入。保存时会另存为新的 .xlsx，原文件不变。',
  },
  /** 工作台不计算的公式：保留文件里的结果，并说明原因。 */
  kept: {
    sentence:
      '{count} 个公式这里不计算，保留原来的结果：{groups}。要更新这些结果，请在 Excel 或 WPS 里打开后重新计算（F9）。',
    group: '{reason} {count} 个（{cell}）',
    others: '其他原因 {count} 个',
    separator: '，',
    reasons: {
      external: '引用别的工作簿',
      'three-d': '跨多张表求值',
      function: '函数 {detail}',
      volatile: '随时间变化的 {detail}',
      'hidden-rows': '看隐藏行的 {detail}',
      structured: '表格式引用',
      intersection: '整行整列取本行（隐式交叉）',
      'relative-name': '相对引用的名称 {detail}',
      name: '名称 {detail}',
      'text-format': '文本格式 {detail}',
      'date-system': '1904 日期系统下的 {detail}',
      'too-long': '公式太长或嵌套太深',
      syntax: '写法少见',
      'add-in': '加载项函数 {detail}',
    },
  },
} as const;
