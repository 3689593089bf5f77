/** Seed of the random tests: fixed, so that a run repeats; `TIEXI_SEED=… npx jest …` tries another. */
export const SEED = Number(process.env['TIEXI_SEED'] ?? '20211231');
