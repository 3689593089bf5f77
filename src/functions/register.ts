import { displayLanguage } from '../excel/display-language';
import { calculateAll } from '../excel/calculate';
import { readChoice } from '../excel/settings';
import { associateFunctions } from './associate';

// At load, as Excel wants it: formulas of an opened file are computed as soon as the runtime is there.
const hasBeenCalled = associateFunctions(displayLanguage);

void Office.onReady().then(async () => {
  const choice = await Excel.run(readChoice);
  // Formulas were answered without it: without the workbook's programme, programmes and tables.
  if (Object.keys(choice).length > 0 && hasBeenCalled()) await calculateAll();
});
