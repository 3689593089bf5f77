import { functionHelp } from './help';

/** The reference page of the functions, in Markdown: both languages from the one declaration. */
export function functionsPage(): string {
  const english = new Map(functionHelp('en-US').map((help) => [help.id, help]));
  const sections = functionHelp('zh-CN').map(({ id, signature, description, parameters, result, examples }) =>
    [
      `## ${id}`,
      description,
      english.get(id)?.description ?? '',
      `\`${signature}\``,
      [
        '| 参数 | 可省略 | 说明 |',
        '|---|---|---|',
        ...parameters.map((p) => `| ${p.name} | ${p.optional ? '是' : ''} | ${p.description} |`),
      ].join('\n'),
      `结果：${result}`,
      ['```', ...examples, '```'].join('\n'),
    ].join('\n\n'),
  );
  return `${['# 函数 · Functions', '由 `npx tsx scripts/write-function-docs.ts` 从函数声明生成，请勿手改。', ...sections].join('\n\n')}\n`;
}
