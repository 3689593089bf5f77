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
    'too-large': '文件解开后超过 1 GB，无法读取。请删去用不到的工作表，或按乡镇拆成几个文件。',
  },
  notes: {
    'xls-converted':
      '这是旧格式 .xls 文件：只读入了数据、公式和数字格式，颜色、边框等格式没有带入。保存时会另存为新的 .xlsx，原文件不变。',
  },
} as const;
