import type { Citation } from '../../engine/ground/citation';
import type { Band } from '../../engine/programmes/score-table';

export const MEASURES: Citation = {
  document: '项目支出绩效评价管理办法',
  number: '财预〔2020〕10号',
  article: '单位自评、评价等级',
};

export function band(from: string, to: string, gives: string, toIncluded = false): Band {
  return { from, fromIncluded: true, to, toIncluded, gives };
}

/** 90（含）–100 优, 80（含）–90 良, 60（含）–80 中, 60 以下差: what is usual where a report prints no bands of its own. */
export const USUAL_GRADES: readonly Band[] = [
  band('90', '100', '优', true),
  band('80', '90', '良'),
  band('60', '80', '中'),
  band('0', '60', '差'),
];
