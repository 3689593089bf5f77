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
    'damaged-part':
      'The file is damaged: the checksum of {part} in it does not match and its figures may have changed, so it was not read. Get the file again, or open it in Excel with “Open and Repair”, check every loan and save it.',
    'damaged-xml':
      'The file is damaged: {part} in it is not complete and cannot be read. Open it in Excel with “Open and Repair” and save it, or get the file again.',
    'part-missing':
      'The file is incomplete: {part} is missing, so it was not read. Open it in Excel with “Open and Repair” and save it, or get the file again.',
    'part-twice':
      'The file is damaged: {part} is in it twice and there is no knowing which is right, so it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    encoding:
      '{part} in the file is encoded as {encoding}; workbooks use UTF-8 or UTF-16, so it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    doctype:
      '{part} in the file has a document type (DOCTYPE), which no workbook should have, so it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    'too-deep':
      '{part} in the file is nested too deeply, so it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    'long-tag':
      '{part} in the file has a tag of an impossible length, so it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    'too-many-parts':
      'The file has more than 20,000 parts, so it was not read. Delete pictures and sheets that are not needed, save it, and choose the saved file.',
    'formulas-too-long':
      'The formulas of sheet “{sheet}” are so long and so many that there is no room for them, so it was not read. Shorten them, or copy and paste them as values, save, and choose the saved file.',
    'tab-twice':
      'Two tabs of the workbook are called “{sheet}” or show the same sheet, so that every loan would count twice; it was not read. Open it in Excel or WPS, save it, and choose the saved file.',
    'too-large':
      'The file is larger than 1 GB when unpacked and cannot be read. Delete sheets that are not needed, or split it by township.',
  },
  kept: {
    sentence:
      '{count} formulas are not computed here and keep the results they had: {groups}. To bring them up to date, open the file in Excel or WPS and recalculate (F9).',
    group: '{count} with {reason} ({cell})',
    others: '{count} for other reasons',
    separator: ', ',
    reasons: {
      external: 'references to another workbook',
      'three-d': 'references through several sheets',
      function: 'the function {detail}',
      volatile: '{detail}, which changes with time',
      'hidden-rows': '{detail}, which looks at hidden rows',
      structured: 'references to tables',
      intersection: 'whole rows or columns that mean one cell (implicit intersection)',
      'relative-name': 'the relative name {detail}',
      name: 'the name {detail}',
      'text-format': 'the text format {detail}',
      'date-system': '{detail} in the 1904 date system',
      'too-long': 'too long or too deeply nested a formula',
      syntax: 'an unusual way of writing',
      'add-in': 'the add-in function {detail}',
    },
  },
  notes: {
    'xls-converted':
      'This is an old .xls file: only data, formulas and number formats were read, not colours or borders. Saving makes a new .xlsx; the old file stays as it is.',
  },
};
