import { Dropdown, Field, Option } from '@fluentui/react-components';

import type { Ledger } from '../../ledger/ledger';
import { useActions } from '../state/actions';
import { useTexts } from '../texts';

const UNITS = ['元', '万元'] as const;

/** Asked only where the header of the loan's amount names no unit. */
export function UnitChoice({ ledger }: { ledger: Ledger }) {
  const texts = useTexts();
  const actions = useActions();
  const principal = ledger.mapping.find(({ field }) => field === 'principal');
  if (!principal?.unit || /[元万]/.test(principal.header)) return null;
  return (
    <Field label={texts.ledger.unitTitle}>
      <Dropdown
        size="small"
        value={principal.unit}
        selectedOptions={[principal.unit]}
        onOptionSelect={(_, { optionValue }) => {
          const unit = UNITS.find((one) => one === optionValue);
          if (unit && unit !== principal.unit) void actions.chooseUnit(ledger, unit);
        }}
      >
        {UNITS.map((unit) => (
          <Option key={unit} value={unit}>
            {unit}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
