import { SEVERITIES, SEVERITY_LOOKS } from '../../src/taskpane/severity';
import { luminance, THEMES } from '../../src/taskpane/theme';

const BACKGROUNDS = ['colorNeutralBackground1', 'colorNeutralBackground2'] as const;

function contrast(a: string, b: string): number {
  const [x, y] = [a, b].map((color) => luminance(color) ?? NaN);
  return (Math.max(x!, y!) + 0.05) / (Math.min(x!, y!) + 0.05);
}

/** `#fff` and `#ffffff` alike. */
function full(color: string): string {
  return color.length === 4 ? `#${[...color.slice(1)].map((digit) => digit + digit).join('')}` : color;
}

describe.each(['light', 'dark'] as const)('severity colours in the %s theme', (name) => {
  const theme: Readonly<Record<string, unknown>> = { ...THEMES[name] };
  it.each(SEVERITIES.flatMap((severity) => BACKGROUNDS.map((background) => [severity, background] as const)))(
    '%s on %s holds 4.5:1',
    (severity, background) => {
      const token = /^var\(--(\w+)\)$/.exec(SEVERITY_LOOKS[severity].color)?.[1] ?? '';
      const [color, ground] = [theme[token], theme[background]];
      expect(contrast(full(String(color)), full(String(ground)))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

it('gives every severity an icon of its own', () => {
  expect(new Set(SEVERITIES.map((severity) => SEVERITY_LOOKS[severity].icon)).size).toBe(SEVERITIES.length);
});
