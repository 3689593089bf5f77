import type { RunResult } from '../../excel/office/contract';
import { HighlightLegend } from './legend';
import { ResultOutputOptions } from './result-output';

/** What concerns the clerk's own sheet: loaded after the figures, which the clerk wants first. */
export function InSheet({ result }: { result?: RunResult }) {
  return (
    <>
      {result && <HighlightLegend result={result} />}
      <ResultOutputOptions />
    </>
  );
}
