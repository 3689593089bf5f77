const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const inputs = ['src', 'assets', 'manifest.xml', 'package-lock.json', 'webpack.config.js', 'scripts/deployment'];

/** One hash of everything a build is made of, so that a test can tell whether dist/ is of the present sources. */
function sourceHash() {
  const hash = crypto.createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(input) {
  if (!fs.statSync(input).isDirectory()) return [input];
  return fs
    .readdirSync(input, { recursive: true })
    .map((name) => path.join(input, name))
    .filter((file) => fs.statSync(file).isFile())
    .sort();
}

module.exports = { sourceHash };
