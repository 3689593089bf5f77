import type { Day } from '../../engine/ground/day';
import type { CellValue } from '../grid';
import { BANK_LIKE, bankInName } from '../values/bank';
import { parseDay } from '../values/date';
import { cleanText, withoutBlanks } from '../values/text';
import { joinUnits, MONEY_UNITS, unitsIn } from './units';

/** What the lines over a table say for all its rows. */
export interface TableLines {
  /** `万元`; `元/万元` where the line names both. */
  readonly unit?: string;
  /** `‰/月` */
  readonly rateUnit?: string;
  readonly bank?: string;
  readonly township?: string;
  /** The day the list was filled in or exported. */
  readonly asOf?: Day;
}

const UNIT_LABEL =
  /(?<!填报|编制|申请|报送|主管|实施|填表|制表)(?:金额|计量|货币)?单位[:：]?(\S{1,24})|(?:^|[^\p{Script=Han}])金额[:：](\S{1,8})/u;
const UNIT_IN_BRACKETS = /[(（](?:单位[:：]?)?([^()（）]{1,12})[)）]/g;
const MONEY_IN_TEXT = /^[^:：元]{0,8}?(亿元|万元|千元|百元|元)/;
const RATE_LABEL = /(月|年|日)利率[(（:：]?([%‰])|利率[(（:：]?(月)[,，]?([%‰])/;
const BANK_LABEL =
  /(?:填报单位|填报机构|填报行|承贷银行|承贷机构|贷款银行|贷款机构|经办银行|经办机构|放款银行|放贷机构|金融机构|银行|机构|机构名称|银行名称|单位名称|报送单位|承贷行社?|经办行)(?:名称)?[(（]?[^:：]{0,6}[)）]?[:：](\S{2,30})/;
const TOWNSHIP_LABEL =
  /(?:填报单位|填报乡镇|乡镇|乡\(镇\)|所属乡镇|镇街|报送单位|单位)(?:名称)?[:：](\p{Script=Han}{1,10}?(?:镇|乡|街道))(?:人民政府|政府|$|\s)/u;
/** `东山镇2021年贷款台账`: the name stands before what the list is. */
const TOWNSHIP_TITLE =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[.、．]?)?(?:\p{Script=Han}{1,6}[县市区旗])?(\p{Script=Han}{1,8}?(?:镇|乡|街道))(?:办事处)?(?:台账|小额|贷款|贴息|汇总|花名册|明细|扶贫|脱贫|\d|\s|$)/u;
const NO_TOWNSHIP = /(?:城|各|全|家|返|水|下|本)[镇乡]$|乡镇$/;
const AS_OF =
  /(?:填报|填表|制表|编制|报送|上报|导出|打印|统计|数据|报表|查询|截止|截至)(?:日期|时间|日)?(?:截止|截至)?[:：]?(?:截止|截至)?\s*(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?)/;

/** A township's name at the start of a title or of a sheet's name. */
export function townshipInName(name: string): string | undefined {
  const found = TOWNSHIP_TITLE.exec(name)?.[1];
  return found === undefined || NO_TOWNSHIP.test(found) ? undefined : found;
}

/** Reads the rows over a table, the nearest last: what is nearer to the table wins. */
export function readTableLines(rows: readonly (readonly CellValue[])[]): TableLines {
  let said: TableLines = {};
  for (const row of rows) {
    for (const cell of row) if (typeof cell === 'string' && cell !== '') said = { ...said, ...lineOf(cleanText(cell)) };
  }
  return said;
}

function lineOf(text: string): TableLines {
  const tight = withoutBlanks(text);
  const unit = unitOf(tight);
  const rate = RATE_LABEL.exec(tight);
  const labelled = BANK_LABEL.exec(text)?.[1];
  const bank = labelled !== undefined && BANK_LIKE.test(labelled) ? labelled : bankInName(tight);
  const township = TOWNSHIP_LABEL.exec(text)?.[1] ?? townshipInName(text);
  const asOf = AS_OF.exec(text)?.[1];
  const day = asOf === undefined ? undefined : parseDay(asOf);
  return {
    ...(unit !== undefined && { unit }),
    ...(rate && { rateUnit: joinUnits([rate[2] ?? rate[4] ?? '', rate[1] ?? rate[3] ?? '']) }),
    ...(bank !== undefined && { bank }),
    ...(township !== undefined && { township }),
    ...(typeof day === 'number' && { asOf: day }),
  };
}

/** `单位：万元`, `单位：笔、户、万元、%`, `金额：万元`, `（万元）`, `…明细表（万元）`. */
function unitOf(text: string): string | undefined {
  const labelled = UNIT_LABEL.exec(text);
  const said = labelled?.[1] ?? labelled?.[2];
  const texts = said === undefined ? [...text.matchAll(UNIT_IN_BRACKETS)].map((match) => match[1] ?? '') : [said];
  const listed = texts.flatMap(unitsIn).filter((unit) => MONEY_UNITS.has(unit));
  if (listed.length > 0) return joinUnits(listed);
  return said === undefined ? undefined : MONEY_IN_TEXT.exec(said)?.[1];
}
