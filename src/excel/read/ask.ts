import { officeCode } from './blocks';

/** One thing to be known of the workbook. */
export interface Question<T> {
  /** Queues what is asked, and gives how the answer is read once it is there. Called again where it is asked again. */
  readonly ask: () => () => T;
  /** What stands for the answer where Excel refuses it. Absent: without it nothing can be done, and the refusal is the whole request's. */
  readonly refused?: T;
}

/** Codes that say nothing of what was asked: the clerk is typing, the connection is gone, the code itself is wrong. */
const NOT_ABOUT_THE_QUESTION: readonly unknown[] = [
  'InvalidOperationInCellEditMode',
  'RequestAborted',
  'ActivityLimitReached',
  'AccessDenied',
  'PropertyNotLoaded',
];

/**
 * Asks everything in one request. Where Excel refuses that, in two, and so on: one sheet with more than 512 merged areas, or one rule that stands twice
 * (office-js#6835), makes it refuse the whole request, and a refusal is to cost its own answer only.
 */
export async function askAll<T>(context: Excel.RequestContext, questions: readonly Question<T>[]): Promise<T[]> {
  if (questions.length === 0) return [];
  try {
    const answers = questions.map(({ ask }) => ask());
    await context.sync();
    return answers.map((answer) => answer());
  } catch (error) {
    const code = officeCode(error);
    if (code === undefined || NOT_ABOUT_THE_QUESTION.includes(code)) throw error;
    if (questions.length === 1) return [await askAgain(context, questions[0]!, error)];
    const middle = Math.ceil(questions.length / 2);
    return [
      ...(await askAll(context, questions.slice(0, middle))),
      ...(await askAll(context, questions.slice(middle))),
    ];
  }
}

/** What failed once may have failed by chance; what fails twice is refused. */
async function askAgain<T>(context: Excel.RequestContext, { ask, refused }: Question<T>, first: unknown): Promise<T> {
  try {
    const answer = ask();
    await context.sync();
    return answer();
  } catch (error) {
    if (refused === undefined || officeCode(error) === undefined) throw first;
    return refused;
  }
}
