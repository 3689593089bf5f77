import type { FindingOf } from '../../engine/loan/finding';
import { CountyValue } from '../policy/county-value';
import { useChosen } from '../state/chosen';
import { useBilingual, useTexts } from '../texts';

/** Under a RATE_MISSING the box for the rate it misses, where the county is the one to give it. */
export function MissingRate({ finding }: { finding: FindingOf<'RATE_MISSING'> }) {
  const texts = useTexts();
  const say = useBilingual();
  const { published } = useChosen();
  const { facts } = finding;
  if (facts.missing !== 'programme-rate') return null;
  const { category, path } = facts;
  const asked = published?.categories.find(({ id }) => id === category);
  if (!published || !asked) return null;
  return <CountyValue hole={{ path, label: texts.policy.setRate(say(asked.name)) }} published={published} />;
}
