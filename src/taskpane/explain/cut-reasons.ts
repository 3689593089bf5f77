import type { CutReason } from '../../engine/explain/explain';
import { explain as english } from '../../locale/en-us/explain';
import type { Language } from '../../locale/language';
import { explain as chinese } from '../../locale/zh-cn/explain';

/** Why a segment begins or ends, in the words of the engine's own working. */
export const CUT_REASONS: Readonly<Record<Language, Readonly<Record<CutReason, string>>>> = {
  'zh-CN': chinese.reasons,
  'en-US': english.reasons,
};
