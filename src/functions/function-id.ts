import type { functions } from '../locale/zh-cn/functions';

/** Ids are stored in the clerks' files: one that has been published never changes and never means something else. */
export type FunctionId = keyof (typeof functions)['catalogue'];
