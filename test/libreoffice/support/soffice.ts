import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

// 0 = always: what a file says its formulas came to is thrown away when it is opened.
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

// Where the Chinese fonts of Windows are missing, the page looks as it does with them: 宋体 is no sans-serif.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${[
  ['宋体', 'Noto Serif CJK SC'],
  ['方正小标宋简体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
]
  .map(
    ([font, like]) =>
      `  <alias binding="same"><family>${font}</family><accept><family>${like}</family></accept></alias>`,
  )
  .join('\n')}
</fontconfig>
`;

/** A LibreOffice with a profile of its own, which computes every formula when it opens a file; `close` takes its files away. */
export class Soffice {
  readonly folder = mkdtempSync(join(tmpdir(), 'tiexi-soffice-'));

  constructor() {
    mkdirSync(join(this.folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(this.folder, 'profile', 'user', 'registrymodifications.xcu'), PROFILE);
    writeFileSync(join(this.folder, 'fonts.conf'), FONTS);
  }

  /** Opens the files, by name, and saves them as `format`. Rejects where one of them did not open. */
  async convert(files: ReadonlyMap<string, Uint8Array>, format: 'xlsx' | 'pdf'): Promise<Map<string, Uint8Array>> {
    const from = mkdtempSync(join(this.folder, 'from-'));
    const to = mkdtempSync(join(this.folder, 'to-'));
    const paths = [...files].map(([name, bytes]) => {
      const path = join(from, name);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const { stdout, stderr } = await run(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        format,
        '--outdir',
        to,
        ...paths,
      ],
      { timeout: 150_000, env: { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') } },
    );
    return new Map(
      paths.map((path) => {
        const name = basename(path);
        const made = join(to, `${basename(name, extname(name))}.${format}`);
        try {
          return [name, readFileSync(made)];
        } catch (cause) {
          throw new Error(`LibreOffice did not open ${name}: ${stdout} ${stderr}`, { cause });
        }
      }),
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}
