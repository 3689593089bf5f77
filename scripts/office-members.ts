import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Lists the members of Office.js that the add-in uses (src/excel, src/functions, src/commands), so that a test can hold the workbench host
 * to each of them. `npx tsx scripts/office-members.ts` writes the list; the same function serves the test that keeps it current.
 */

const folders = ['src/excel', 'src/functions', 'src/commands', 'src/taskpane'];
export const listFile = 'test/workbench/host/office-members.json';

export interface UsedMember {
  /** Interface of the typings, `Range`, without its namespace. */
  readonly className: string;
  readonly member: string;
  /** Read by `load`, set, called, or led through. */
  readonly uses: readonly ('load' | 'set' | 'call' | 'navigate')[];
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The interface or class of the Office typings a symbol was declared in. */
function ownerOf(symbol: ts.Symbol | undefined): string | undefined {
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !/@types\/office-js\//.test(declaration.getSourceFile().fileName)) return undefined;
  const { parent } = declaration;
  if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return undefined;
  const space = parent.parent?.parent;
  const inExcel = space && ts.isModuleDeclaration(space) && space.name.text === 'Excel';
  return inExcel ? parent.name?.text : undefined;
}

function useOf(node: ts.PropertyAccessExpression): UsedMember['uses'][number] {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  if (ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return 'set';
  }
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return 'navigate';
  return 'load';
}

/** Every member used, sorted by class and name. */
export function usedMembers(): UsedMember[] {
  const config = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const existing = folders.filter((folder) => ts.sys.directoryExists(folder));
  const files = existing.flatMap(sources);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<UsedMember['uses'][number]>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = ownerOf(checker.getSymbolAtLocation(node.name));
      if (owner !== undefined) {
        const key = `${owner}.${node.name.text}`;
        found.set(key, (found.get(key) ?? new Set()).add(useOf(node)));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, uses]) => {
      const [className, member] = key.split('.') as [string, string];
      return { className, member, uses: [...uses].sort() };
    });
}

if (process.argv[1]?.endsWith('office-members.ts')) {
  writeFileSync(listFile, `${JSON.stringify(usedMembers(), null, 2)}\n`);
}
