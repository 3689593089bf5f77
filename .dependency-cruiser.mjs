// The order of the house (docs/developers.md): a floor imports only from the floors below it, and a wing of a floor only from the wings
// named before it. Checked by `npm run lint`; the picture is drawn by `npm run picture`.

/** Top floor first. Nothing here reads what stands above it, not even a type. */
const FLOORS = [
  'taskpane',
  'commands',
  'functions',
  'cli',
  'wps',
  'workbench',
  'excel',
  'reports',
  'documents',
  'wording',
  'ledger',
  'engine',
  'locale',
];

/** Lowest wing first. The files of the folder itself are its doors: they stand above all its wings. */
const WINGS = {
  'src/engine': ['ground', 'loan', 'programmes', 'line', 'conditions', 'across', 'run', 'explain'],
  'src/excel': ['office', 'kept', 'read', 'results', 'sheets', 'marks', 'recheck', 'self-test'],
  'src/reports': ['model', 'facts', 'paper', 'page', 'quarter', 'checks', 'record', 'performance'],
  'src/workbench': ['host', 'xlsx', 'calc', 'page'],
  'src/workbench/xlsx': ['xml', 'package', 'notation', 'read', 'patch'],
};

const oneOf = (names) => `(${names.join('|')})/`;

const floorRules = FLOORS.slice(1).map((floor, i) => ({
  name: `${floor}-only-downwards`,
  comment: `${floor}/ stands below what it imports here.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/${oneOf(FLOORS.slice(0, i + 1))}` },
}));

const wingRules = Object.entries(WINGS).flatMap(([folder, wings]) =>
  wings.map((wing, i) => ({
    name: `${folder.slice('src/'.length)}/${wing}-only-downwards`,
    comment: `${wing}/ stands below what it imports here: ${wings.join(' < ')} < the files of ${folder}/ itself.`,
    severity: 'error',
    from: { path: `^${folder}/${wing}/` },
    to: {
      path: [`^${folder}/[^/]+$`, ...(i + 1 < wings.length ? [`^${folder}/${oneOf(wings.slice(i + 1))}`] : [])],
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floorRules,
    ...wingRules,
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one idea in two places. Only the objects of a workbook name each other.',
      severity: 'error',
      from: { pathNot: '^src/workbench/host/objects/' },
      to: { circular: true },
    },
    {
      name: 'engine-of-its-own',
      comment: 'engine/ imports decimal.js, valibot for the shape of a programme, and itself: it has no words.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { pathNot: '^(src/engine/|node_modules/(decimal\\.js|valibot)/)' },
    },
    {
      name: 'locale-of-its-own',
      comment: 'locale/ holds texts: it imports nothing but its own files.',
      severity: 'error',
      from: { path: '^src/locale/' },
      to: { pathNot: '^src/locale/' },
    },
    {
      name: 'evaluation-beside',
      comment:
        'Figures, scores, budgets and the risk fund stand beside the run: they know programmes, never loans under their rules.',
      severity: 'error',
      from: { path: '^src/engine/evaluation/' },
      to: { path: '^src/engine/(line|conditions|across|run|explain)/' },
    },
    {
      name: 'nobody-below-evaluation',
      severity: 'error',
      from: { path: '^src/engine/(ground|loan|programmes|line|conditions|across|run|explain)/' },
      to: { path: '^src/engine/evaluation/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-what-is-shipped',
      comment: 'What the clerk runs may need only what package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands|functions|excel|reports|wording|ledger|engine|locale)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // A third quicker than the compiler's own parser.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
