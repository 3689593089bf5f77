import { child, flag, parseXml, type XmlElement } from '../xml/xml';

/** The 56 indexed colours of old files (ECMA-376 part 1, 18.8.27), from index 8; 0–7 repeat 8–15. */
const indexed =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF80000000800000008080800080008000 8080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333'
    .replace(/\s/g, '')
    .match(/.{6}/g) ?? [];

/** Colours of the theme in the order cells count them: light 1, dark 1, light 2, dark 2, six accents, two links. */
export type Palette = readonly string[];

const officePalette: Palette = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

export function readPalette(themeXml: string | undefined): Palette {
  if (themeXml === undefined) return officePalette;
  const scheme = child(child(parseXml(themeXml), 'themeElements'), 'clrScheme');
  const names = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return names.map((name, i) => {
    const colour = child(scheme, name)?.children[0];
    return (
      colour?.attributes.get('lastClr') ??
      colour?.attributes.get('val') ??
      officePalette[i] ??
      '000000'
    ).toUpperCase();
  });
}

/** `#RRGGBB`, or undefined for automatic. */
export function readColour(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (element === undefined || flag(element.attributes.get('auto'))) return undefined;
  const rgb = element.attributes.get('rgb');
  const theme = element.attributes.get('theme');
  const index = element.attributes.get('indexed');
  const base = rgb !== undefined ? rgb.slice(-6) : theme !== undefined ? palette[Number(theme)] : indexedColour(index);
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  const tint = Number(element.attributes.get('tint') ?? 0);
  return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
}

function indexedColour(index: string | undefined): string | undefined {
  if (index === undefined) return undefined;
  const n = Number(index);
  return indexed[n < 8 ? n : n - 8];
}

/** ECMA-376 part 1, 18.8.19: the luminance is drawn towards black (negative tint) or white. */
function tinted(hex: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sixth = Math.floor(hue);
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sixth] ?? [0, 0, 0];
  return parts
    .map((c) =>
      Math.round((c + wanted - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
