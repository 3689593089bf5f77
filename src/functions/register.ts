import { calculateAll } from '../excel/results/calculate';
import { displayLanguage } from '../excel/office/display-language';
import { readChoice } from '../excel/kept/settings';
import { associateFunctions } from './associate';
import { choiceOfWorkbook } from './workbook-choice';

const choice = choiceOfWorkbook(() => Excel.run(readChoice), calculateAll);
// At load, as Excel wants it: formulas of an opened file are computed as soon as the runtime is there.
associateFunctions(displayLanguage, choice.forCall);

void Office.onReady().then(choice.read);
