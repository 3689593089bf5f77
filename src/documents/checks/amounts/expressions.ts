import { Exact } from '../../../engine/ground/exact';
import { agrees } from '../../parts/quantity';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { ReportCheck } from '../../reading';

const RESULT = /=(-?\d+(?:\.\d+)?)(%|亿元|万元|元|分|户|笔|人)?(?![\d*×/+(])/g;

/** A sum a report writes out, `(608.65/608.79)×100%=99.98%`, done again. Words beside its numbers are left out. */
export const checkExpressions: ReportCheck = ({ passages }) =>
  passages.flatMap(({ text, place }) => {
    const line = tight(text)
      .replace(/[＊*xX✕╳]/g, '×')
      .replace(/÷/g, '/')
      .replace(/,(?=\d{3})/g, '');
    return [...line.matchAll(RESULT)].flatMap(([, digits = '', unit = ''], i, all): readonly ReportProblem[] => {
      const before = line.slice(i === 0 ? 0 : all[i - 1]!.index, all[i]!.index);
      const left = before
        .slice(before.lastIndexOf('=') + 1)
        .replace(/^.*[，。；;：:、]/, '')
        .replace(/[一-龥“”"《》]+/g, '');
      const computed = /^[\d.+\-×/()%]+$/.test(left) && /\d[)%]*[-+×/]/.test(left) ? evaluate(left) : undefined;
      if (!computed) return [];
      const places = digits.split('.')[1]?.length ?? 0;
      const stated = new Exact(digits);
      // A share may be written with or without its ×100%.
      const own = unit === '%' ? computed.times(100) : computed;
      if (!own.isFinite() || agrees({ value: stated, step: new Exact(10).pow(-places) }, own)) return [];
      const facts = {
        expression: left,
        stated: `${digits}${unit}`,
        computed: `${own.toFixed(Math.max(places, 2))}${unit}`,
      };
      return [{ code: 'EXPRESSION_DIFFERS', facts, at: place }];
    });
  });

/** + − × / and brackets; 100% is one. Undefined for what is no expression. */
function evaluate(text: string): Exact | undefined {
  let at = 0;
  const term =
    (next: () => Exact | undefined, signs: string, apply: (a: Exact, sign: string, b: Exact) => Exact) => () => {
      let value = next();
      while (value && at < text.length && signs.includes(text[at]!)) {
        const sign = text[at++]!;
        const right = next();
        value = right && apply(value, sign, right);
      }
      return value;
    };
  const factor = (): Exact | undefined => {
    if (text[at] === '(') {
      at += 1;
      const inner = total();
      if (text[at] !== ')') return undefined;
      at += 1;
      return percent(inner);
    }
    const digits = /^\d+(?:\.\d+)?/.exec(text.slice(at))?.[0];
    if (digits === undefined) return undefined;
    at += digits.length;
    return percent(new Exact(digits));
  };
  const percent = (value: Exact | undefined): Exact | undefined => {
    if (text[at] !== '%') return value;
    at += 1;
    return value?.div(100);
  };
  const product = term(factor, '×/', (a, sign, b) => (sign === '×' ? a.times(b) : a.div(b)));
  const total: () => Exact | undefined = term(product, '+-', (a, sign, b) => (sign === '+' ? a.plus(b) : a.minus(b)));
  const value = total();
  return at === text.length ? value : undefined;
}
