import { displayLanguage } from '../excel/display-language';
import { calculateAll } from '../excel/calculate';
import { readChoice } from '../excel/settings';
import { associateFunctions } from './associate';

// At load, as Excel wants it: formulas of an opened file are computed as soon as the runtime is there.
const hasBeenCalled = associateFunctions(displayLanguage);

void Office.onReady().then(async () => {
  const { programmeId } = await Excel.run(readChoice);
  // Formulas that leave the programme out were answered without it.
  if (programmeId !== undefined && hasBeenCalled()) await calculateAll();
});
