import type { functions } from '../locale/zh-cn/functions';
import type { functionsCatalogue } from '../locale/zh-cn/functions-catalogue';

/** Ids are stored in the clerks' files: one that has been published never changes and never means something else. */
export type FunctionId = keyof typeof functionsCatalogue;

/** Each has a name in the wizard, in both languages. */
export type ParameterName = keyof (typeof functions)['names'];
