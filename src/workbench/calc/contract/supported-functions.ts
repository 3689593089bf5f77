import { CUSTOM_FUNCTIONS } from '../../xlsx/notation/formula-text';

/**
 * What a function does with an area given for a parameter:
 * - `s` wants one value: in a formula of a file an area there means the cell beside (implicit intersection);
 * - `r` takes the area as it is;
 * - `a` goes through it member by member, and through what is computed from areas within;
 * - `p` passes it on.
 * A group in brackets comes again and again.
 */
const PARAMETERS: Readonly<Record<string, string>> = {
  // Sums and counts
  ...like('r(r)', 'SUM PRODUCT SUMSQ COUNT COUNTA AVERAGE AVERAGEA MAX MAXA MIN MINA MEDIAN'),
  ...like('r(r)', 'STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P VARP AND OR XOR CONCAT'),
  ...like('a(a)', 'SUMPRODUCT'),
  ...like('rsr', 'SUMIF AVERAGEIF'),
  ...like('r(rs)', 'SUMIFS AVERAGEIFS MAXIFS MINIFS'),
  ...like('rs', 'COUNTIF LARGE SMALL PERCENTILE PERCENTILE.INC QUARTILE QUARTILE.INC'),
  ...like('rs(rs)', 'COUNTIFS'),
  ...like('r', 'COUNTBLANK ROWS COLUMNS'),
  ...like('srs', 'RANK RANK.EQ RANK.AVG MATCH'),
  // Arithmetic
  ...like('s', 'ABS SIGN SQRT EXP LN LOG10 INT EVEN ODD FACT'),
  ...like('ss', 'ROUND ROUNDUP ROUNDDOWN TRUNC MOD POWER LOG QUOTIENT COMBIN'),
  ...like('', 'PI TRUE FALSE NA'),
  // Choices
  ...like('spp', 'IF'),
  ...like('ss', 'IFERROR IFNA'),
  ...like('ss(ss)', 'IFS'),
  ...like('sss(ss)', 'SWITCH'),
  ...like('s', 'NOT'),
  ...like('sp(p)', 'CHOOSE'),
  // Looking up
  ...like('srss', 'VLOOKUP HLOOKUP XMATCH'),
  ...like('srr', 'LOOKUP'),
  ...like('srrsss', 'XLOOKUP'),
  ...like('rsss', 'INDEX'),
  ...like('r', 'ROW COLUMN'),
  // Arrays
  ...like('aas', 'FILTER'),
  ...like('asss', 'SORT'),
  ...like('ass', 'UNIQUE'),
  ...like('ssss', 'SEQUENCE'),
  ...like('a', 'TRANSPOSE'),
  // Texts
  ...like('s', 'LEN TRIM CLEAN UPPER LOWER PROPER VALUE T N'),
  ...like('ss', 'LEFT RIGHT REPT EXACT TEXT'),
  ...like('sss', 'MID FIND SEARCH'),
  ...like('ssss', 'SUBSTITUTE REPLACE'),
  ...like('s(s)', 'CONCATENATE'),
  ...like('ssr(r)', 'TEXTJOIN'),
  // Kinds of values
  ...like('s', 'ISBLANK ISERROR ISERR ISNA ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISEVEN ISODD'),
  // Dates
  ...like('s', 'YEAR MONTH DAY HOUR MINUTE SECOND DATEVALUE TIMEVALUE'),
  ...like('sss', 'DATE TIME DAYS360'),
  ...like('ss', 'EDATE EOMONTH DAYS WEEKDAY'),
  ...like('ssr', 'NETWORKDAYS WORKDAY'),
  // Loans
  ...like('sssss', 'PMT PV FV NPER'),
  ...like('ssssss', 'IPMT PPMT'),
  ...like('sr(r)', 'NPV'),
};

function like(kinds: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kinds]));
}

/**
 * The functions that the workbench computes, in capitals: those whose results are known to be Excel's (`test/workbench/calc`; a comparison of each with
 * LibreOffice is still to be made). Every other function keeps the result that the file has.
 */
export const SUPPORTED_FUNCTIONS: readonly string[] = Object.keys(PARAMETERS);

/** Functions of the add-in; whether they can be computed depends on whether it is there. */
const OF_ADD_IN: ReadonlySet<string> = new Set(CUSTOM_FUNCTIONS);

/** They come out anew with every computation: the file's result stands until somebody asks for a new one where it is understood. */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN']);

/** What they give depends on which rows are hidden or filtered, which the engine is not told. */
export const HIDDEN_ROW_FUNCTIONS: ReadonlySet<string> = new Set(['SUBTOTAL', 'AGGREGATE']);

/** What they give or take is a date, which the engine counts from 1900. */
export const DATE_FUNCTIONS: ReadonlySet<string> = new Set(
  'YEAR MONTH DAY DATE DATEVALUE EDATE EOMONTH DAYS360 WEEKDAY NETWORKDAYS WORKDAY'.split(' '),
);

export function isOfAddIn(name: string): boolean {
  return OF_ADD_IN.has(name);
}

export type ParameterKind = 's' | 'r' | 'a' | 'p';

/** What the function does with its `place`th argument (from 0); undefined where the function is not known or takes no so many. */
export function parameterKind(name: string, place: number): ParameterKind | undefined {
  if (OF_ADD_IN.has(name)) return 'r';
  const kinds = PARAMETERS[name];
  if (kinds === undefined) return undefined;
  const [fixed = '', again = ''] = kinds.replace(')', '').split('(');
  const kind = place < fixed.length ? fixed[place] : again[(place - fixed.length) % (again.length || 1)];
  return kind as ParameterKind | undefined;
}

export function isSupported(name: string): boolean {
  return OF_ADD_IN.has(name) || name in PARAMETERS;
}
