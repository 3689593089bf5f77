import type { Language } from '../locale/language';
import { CATALOGUE } from './catalogue';
import { catalogueTexts, type CatalogueTexts } from './catalogue-texts';

/** A function as the pane's help and the reference page show it. */
export interface FunctionHelp {
  readonly id: string;
  /** `SUBSIDY(贷款金额, 起日, 止日, [合同年利率], …)` */
  readonly signature: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  readonly result: string;
  readonly examples: readonly string[];
}

export function functionHelp(language: Language): readonly FunctionHelp[] {
  const catalogue = catalogueTexts(language);
  return CATALOGUE.map(({ id, parameters }) => {
    const texts: CatalogueTexts[typeof id] = catalogue[id];
    const named: Readonly<Record<string, { name: string; description: string }>> = texts.parameters;
    const listed = parameters.map((parameter) => ({
      ...named[parameter.name]!,
      optional: parameter.need !== 'required',
    }));
    return {
      id,
      signature: `${id}(${listed.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`,
      description: texts.description,
      parameters: listed,
      result: texts.result,
      examples: texts.examples,
    };
  });
}
