import { reportSheetsSteps, type SheetsProgress } from '../../src/reports/build-report-sheets';
import { reportTexts } from '../../src/reports/model/texts';
import { assessHengnan, hengnanLoan } from './report-fixture';

it('says which sheet is being made and how many of its rows are done', () => {
  const loans = Array.from({ length: 1_000 }, (_, i) => hengnanLoan({ contract: `P${i}` }));
  const steps = reportSheetsSteps(['public-notice'], assessHengnan(loans), reportTexts('zh-CN'));
  const said: SheetsProgress[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) said.push(step.value);
  const of = (sheet: string) => said.filter((progress) => progress.sheet === sheet);
  expect(said.map(({ sheet }) => sheet)).toEqual(
    [...of('working-paper'), ...of('public-notice')].map(({ sheet }) => sheet),
  );
  for (const sheet of ['working-paper', 'public-notice']) {
    const done = of(sheet).map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeGreaterThan(700);
    expect(of(sheet).at(-1)!.total).toBe(1_000);
  }
});
