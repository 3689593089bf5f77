/** A text in a formula: quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A sentence of locale/ as a formula that puts the cells' values in, so that it follows the cells. Parts in `[…]` are not taken.
 * @param facts name → formula without `=`
 */
export function sentenceFormula(template: string, facts: Readonly<Record<string, string>>): string {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return quoted(part);
      const fact = facts[name];
      if (fact === undefined) throw new RangeError(`no fact ${name} for: ${template}`);
      return fact;
    })
    .join('&');
}
