/** Where a value or a rule comes from. Shown to the clerk as 《title》number, article. */
export interface Citation {
  /** Full title without 《》, e.g. `海南省农民小额贷款贴息管理办法`, or the published report it was taken from. */
  readonly document: string;
  /** Document number, e.g. `琼府办〔2017〕103号`; absent where none is known. */
  readonly number?: string;
  /** Article or passage, e.g. `二、（一）3、贴息额度①`. */
  readonly article: string;
  /** The words relied on, quoted. */
  readonly quote?: string;
}
