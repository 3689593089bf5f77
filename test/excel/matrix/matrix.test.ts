import { DISTURBANCES, WORKS, roundTrips, wrongAt, type Point } from './points';
import { SEED } from '../../seed';

/** Points tried in `npm test`; all of them with TIEXI_MATRIX=all (npm run test:matrix). */
const SAMPLE = 40;

/** Points that have been bad: always tried. */
const ONCE_BAD: readonly Point[] = [8, 13, 20].map((at) => ({
  work: 'run',
  disturbance: 'column inserted among the results, and written to',
  at,
}));

test('whatever happens before whichever round trip, nothing of the clerk’s is harmed', async () => {
  const points: Point[] = [];
  for (const work of WORKS) {
    const trips = await roundTrips(work);
    for (const disturbance of DISTURBANCES) {
      for (let at = 1; at <= trips; at++) points.push({ work, disturbance, at });
    }
  }
  const whole = process.env.TIEXI_MATRIX === 'all';
  const random = randomFrom(SEED);
  const tried = whole ? points : Array.from({ length: SAMPLE }, () => points[Math.floor(random() * points.length)]!);
  tried.push(...ONCE_BAD);
  const bad: string[] = [];
  for (const point of tried) {
    const wrong = await wrongAt(point);
    if (wrong.length > 0)
      bad.push(`${point.work}, ${point.disturbance}, before round trip ${point.at}: ${wrong.join('; ')}`);
  }
  if (whole) console.info(`${points.length} points, ${bad.length} bad`);
  expect({ seed: SEED, bad }).toEqual({ seed: SEED, bad: [] });
}, 3_600_000);

/** mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
