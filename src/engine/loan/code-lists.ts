/**
 * Lists of codes that loans share: the loans of a ledger carry few different combinations of codes, so each combination exists once, however many
 * loans carry it and however many codes there are.
 */
export class CodeLists<Code extends string> {
  /** Of a loan without any. */
  readonly none: readonly Code[] = [];
  /** By a list and a code that joins it: the list of both. */
  private readonly joined = new Map<readonly Code[], Map<Code, readonly Code[]>>();
  private readonly known = new Map<string, readonly Code[]>([['', this.none]]);
  private readonly placeOf: ReadonlyMap<Code, number>;

  /** @param order all codes there are, in the order in which a list gives them. */
  constructor(order: readonly Code[]) {
    this.placeOf = new Map(order.map((code, i) => [code, i]));
  }

  /** The list with the code in it, each code once. The same codes are the very same list, whatever the order in which they joined. */
  with(list: readonly Code[], code: Code): readonly Code[] {
    let others = this.joined.get(list);
    if (!others) this.joined.set(list, (others = new Map()));
    let both = others.get(code);
    if (!both) others.set(code, (both = this.join(list, code)));
    return both;
  }

  private join(list: readonly Code[], code: Code): readonly Code[] {
    if (list.includes(code)) return list;
    const both = [...list, code].sort((a, b) => this.placeOf.get(a)! - this.placeOf.get(b)!);
    const name = both.join(' ');
    const known = this.known.get(name) ?? both;
    this.known.set(name, known);
    return known;
  }
}
