import type { files as source } from '../zh-cn/files';

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export const files: Texts<typeof source> = {
  errors: {
    'not-a-workbook':
      'This file is not an Excel workbook. Choose an .xlsx file; open a .csv or a table exported as a web page in Excel or WPS first and save it as .xlsx.',
    encrypted:
      'The workbook needs a password to open and cannot be read. Open it in Excel or WPS, remove the password, save it, and choose the saved file.',
    et: 'This is a WPS .et file. Open it in WPS Spreadsheets, use File → Save As to save it as .xlsx, and choose the saved file.',
    xlsb: 'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, and choose the saved file.',
    'xls-unreadable':
      'This old .xls file cannot be read. Open it in Excel or WPS, save it as .xlsx, and choose the saved file.',
    damaged:
      'The file is damaged or incomplete and cannot be read. Open it in Excel with “Open and Repair” and save it, or get the file again.',
    'too-large':
      'The file is larger than 1 GB when unpacked and cannot be read. Delete sheets that are not needed, or split it by township.',
  },
  notes: {
    'xls-converted':
      'This is an old .xls file: only data, formulas and number formats were read, not colours or borders. Saving makes a new .xlsx; the old file stays as it is.',
  },
};
