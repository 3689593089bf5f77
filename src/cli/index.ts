import { main } from './main';

// npm runs scripts in the project's folder and says where the user stood.
const standing = process.env['npm_lifecycle_event'] === 'tiexi' ? process.env['INIT_CWD'] : undefined;

void main(process.argv.slice(2), {
  base: standing ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
