import { calculateAll } from '../excel/calculate';
import { displayLanguage } from '../excel/display-language';
import { readChoice } from '../excel/settings';
import { associateFunctions } from './associate';
import { choiceOfWorkbook } from './workbook-choice';

const choice = choiceOfWorkbook(() => Excel.run(readChoice), calculateAll);
// At load, as Excel wants it: formulas of an opened file are computed as soon as the runtime is there.
associateFunctions(displayLanguage, choice.forCall);

void Office.onReady().then(choice.read);
