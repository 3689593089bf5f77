import type { Bilingual } from '../../engine/programmes/bilingual';
import type { Programme } from '../../engine/programmes/programme';
import { Section } from '../shell/section';
import { useBilingual, useTexts } from '../texts';
import { CountyValue, type Hole } from './county-value';

/** What the documents leave to the county: the programme's placeholders, and categories whose rate nobody published. */
function holesOf(
  programme: Programme,
  rateLabel: (category: string) => string,
  say: (text: Bilingual) => string,
): Hole[] {
  const holes = programme.missing.map(({ path, what }) => ({ path, label: say(what) }));
  const rates = programme.categories
    .filter(({ rateSource, rate }) => rateSource === 'programme' && rate.length === 0)
    .map(({ id, name }) => ({ path: `categories.${id}.rate`, label: rateLabel(say(name)) }))
    .filter(({ path }) => !holes.some((hole) => hole.path === path));
  return [...holes, ...rates];
}

/** Values only the county knows. They are kept in the workbook and shown in the result as the clerk's own. */
export function CountyValues({ published }: { published: Programme }) {
  const texts = useTexts();
  const say = useBilingual();
  const holes = holesOf(published, texts.policy.setRate, say);
  if (holes.length === 0) return null;
  return (
    <Section title={texts.policy.countyValues}>
      {holes.map((hole) => (
        <CountyValue key={hole.path} hole={hole} published={published} />
      ))}
    </Section>
  );
}
