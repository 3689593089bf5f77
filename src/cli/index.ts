import { main } from './main';

// npm runs scripts in the project's folder and says where the user stood.
const standing = process.env['npm_lifecycle_event'] === 'tiexi' ? process.env['INIT_CWD'] : undefined;

// A write that fails is told where it was asked for (`out` below); without a listener Node would end with a stack.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void main(process.argv.slice(2), {
  base: standing ?? process.cwd(),
  out: (content) =>
    new Promise<void>((taken, failed) => {
      process.stdout.write(content, (error) => (error ? failed(error) : taken()));
    }),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
