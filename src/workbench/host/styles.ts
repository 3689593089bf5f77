import type { CellStyleData } from './workbook-data';

/** A change of some keys of a cell style; `undefined` takes the key away. */
export type StylePatch = { readonly [Key in keyof CellStyleData]?: CellStyleData[Key] | undefined };

function withoutUndefined(object: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const DEFAULT: CellStyleData = {};

/** Keeps every style of the workbook once, so that cells of one look share one object. */
export class StyleBook {
  readonly #styles = new Map<string, CellStyleData>();
  /** What came of a style by a change: a bordered sheet asks the same of the same styles hundreds of times. */
  readonly #changed = new WeakMap<CellStyleData, Map<string, CellStyleData | undefined>>();

  /** The shared object of a style; undefined for the default style. */
  share(style: StylePatch | undefined): CellStyleData | undefined {
    const clean = style && withoutUndefined(style as Readonly<Record<string, unknown>>);
    if (!clean) return undefined;
    const key = JSON.stringify(clean);
    let shared = this.#styles.get(key);
    if (!shared) {
      shared = clean as CellStyleData;
      this.#styles.set(key, shared);
    }
    return shared;
  }

  /** The style with some keys replaced. It is no longer the one of the file it came from. */
  change(style: CellStyleData | undefined, patch: StylePatch): CellStyleData | undefined {
    const of = style ?? DEFAULT;
    let known = this.#changed.get(of);
    if (!known) this.#changed.set(of, (known = new Map()));
    let key = '';
    for (const [name, value] of Object.entries(patch)) key += `${name}=${JSON.stringify(value)};`;
    if (!known.has(key)) known.set(key, this.share({ ...style, ...patch, originXf: undefined }));
    return known.get(key);
  }

  changeFont(style: CellStyleData | undefined, patch: Partial<Record<string, unknown>>): CellStyleData | undefined {
    const font = withoutUndefined({ ...style?.font, ...patch }) as CellStyleData['font'];
    return this.change(style, { font });
  }
}
