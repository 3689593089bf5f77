import { displayLanguage } from '../excel/display-language';
import { createWorkbookApi } from '../excel/workbook-api';
import { associateFunctions } from './associate';

// At load, as Excel wants it: formulas of an opened file are computed as soon as the runtime is there.
associateFunctions(
  displayLanguage,
  Office.onReady().then(() => createWorkbookApi().loadChoice()),
);
