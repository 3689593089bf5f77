import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Lists the members of Office.js that the add-in uses (src/excel, src/functions, src/commands), read off the code with the
 * TypeScript compiler, so that a test can hold the workbench host to each of them. `npx tsx scripts/office-members.ts` prints the list.
 */

const productFolders = ['src/excel', 'src/functions', 'src/commands'];

export type Use = 'load' | 'set' | 'call' | 'navigate';

export interface UsedMember {
  /** Class of the Excel typings, without its namespace. */
  readonly className: string;
  readonly member: string;
  readonly uses: readonly Use[];
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The class of the Excel typings a symbol was declared in. */
function ownerOf(symbol: ts.Symbol | undefined): string | undefined {
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !/@types\/office-js\//.test(declaration.getSourceFile().fileName)) return undefined;
  const { parent } = declaration;
  const space = parent.parent?.parent;
  const inExcel = space && ts.isModuleDeclaration(space) && space.name.text === 'Excel';
  return inExcel && ts.isClassDeclaration(parent) ? parent.name?.text : undefined;
}

function useOf(node: ts.PropertyAccessExpression): Use {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  if (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  ) {
    return 'set';
  }
  return 'navigate';
}

/** Every member used in the folders and files, sorted by class and name. */
export function usedMembers(folders: readonly string[] = productFolders): UsedMember[] {
  const config = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, '.');
  const files = folders.flatMap((place) =>
    ts.sys.directoryExists(place) ? sources(place) : ts.sys.fileExists(place) ? [place] : [],
  );
  const program = ts.createProgram(files, { ...options, types: ['office-js'] });
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<Use>>();

  const note = (symbol: ts.Symbol | undefined, use: Use): void => {
    const owner = ownerOf(symbol);
    if (owner === undefined || !symbol) return;
    const key = `${owner}.${symbol.name}`;
    found.set(key, (found.get(key) ?? new Set()).add(use));
  };

  /** `'items/name,format/fill/color'` of a load, followed from the type it is called on. */
  const noteLoad = (type: ts.Type, text: string): void => {
    for (const path of text.split(',')) {
      let at: ts.Type | undefined = type;
      for (const step of path.trim().split(/[/.]/)) {
        const property: ts.Symbol | undefined = at?.getProperty(step);
        if (!property) break;
        note(property, 'load');
        const next = checker.getTypeOfSymbol(property);
        at = checker.isArrayType(next) ? checker.getTypeArguments(next as ts.TypeReference)[0] : next;
      }
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), useOf(node));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(checker.getTypeAtLocation(node.parent).getProperty(name.text), 'navigate');
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [argument] = node.arguments;
      if (node.expression.name.text === 'load' && argument && ts.isStringLiteralLike(argument)) {
        noteLoad(checker.getTypeAtLocation(node.expression.expression), argument.text);
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
  for (const { className, member, uses } of usedMembers()) console.log(`${className}.${member} ${uses.join(', ')}`);
}
