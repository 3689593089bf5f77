import type { Language } from '../../locale/language';

/** One entry of assets/samples/index.json. */
export interface Sample {
  /** File name beside the index, e.g. `wanning-2021.xlsx`. */
  readonly file: string;
  readonly title: string;
  readonly titleEn: string;
}

export function sampleTitle(sample: Sample, language: Language): string {
  return language === 'zh-CN' ? sample.title : sample.titleEn;
}

const folder = 'assets/samples/';

/** The samples the page was served with, in the order of their index. Rejects where the index cannot be read. */
export async function listSamples(): Promise<readonly Sample[]> {
  const response = await fetch(`${folder}index.json`);
  if (!response.ok) throw new Error(`${folder}index.json: ${response.status}`);
  return (await response.json()) as readonly Sample[];
}

export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(folder + encodeURIComponent(sample.file));
  if (!response.ok) throw new Error(`${sample.file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
