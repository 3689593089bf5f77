const YES = /^(是|√|✓|✔|☑|有|对|属于|y|yes|1|true|t)$/i;
const NO = /^(否|×|✗|✘|x|无|不是|不属于|没有|n|no|0|false|f)$/i;

/** What a column that asks 是否脱贫户 asks about: 脱贫户; undefined where the header asks nothing. */
export function askedBy(header: string): string | undefined {
  const last = header.split('/').pop() ?? '';
  const asked = /^是(?:否|不是)(?:为|属于|是)?(.+)$/.exec(last.replace(/[\s?？（）()]/g, ''));
  return asked?.[1];
}

/** The value a yes or no stands for; what is neither is a value of its own (脱贫户, 待定). */
export function answerTo(asked: string, text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (YES.test(plain)) return asked;
  return NO.test(plain) ? `非${asked}` : text;
}
