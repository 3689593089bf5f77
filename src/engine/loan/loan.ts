import type { Day } from '../ground/day';
import type { Fen } from '../ground/money';
import type { RatePpm } from '../ground/rate';

/** A row as Excel numbers it (1-based), in a sheet, in a file where several are read together. */
export interface RowRef {
  readonly file?: string;
  readonly sheet: string;
  readonly row: number;
}

/** `column` in letters, as the clerk sees it: `F`. */
export interface CellRef extends RowRef {
  readonly column: string;
}

/**
 * - `ok` checked 18 digits (15-digit forms are upgraded, check digit added), or an 18-character 统一社会信用代码
 * - `missing` the cell is empty or the ledger has no such column
 * - `invalid` wrong length, impossible birth date or wrong check digit; compared as the text it is
 * - `damaged` was stored as a number: the last digits are lost and can't be restored; matches nobody
 * - `masked` contains `*`: matches nobody
 */
export type IdStatus = 'ok' | 'missing' | 'invalid' | 'damaged' | 'masked';

export interface PartyId {
  /** Normalised text (half-width, no blanks, upper-case X, 18-digit form where it can be derived); '' when missing. Never log it: mask it. */
  readonly text: string;
  readonly status: IdStatus;
}

export interface Repayment {
  /** The day from which the lower balance bears interest (the repayment day itself no longer counts: 算头不算尾). */
  readonly day: Day;
  readonly principal: Fen;
}

/** A half-open stretch of days: `from` counts, `to` does not. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What the bank asks for on this loan, where the ledger says. Every part is optional because ledgers leave parts out. */
export interface Claim {
  readonly subsidy?: Fen;
  readonly days?: number;
  readonly from?: Day;
  /** As printed in the ledger; whether it counts is the bank's convention, not ours. */
  readonly to?: Day;
  readonly rate?: RatePpm;
  readonly base?: Fen;
}

/**
 * What the ledger itself says against paying a loan, outside the facts a rule reads: a decision (审核意见 不同意), a status (作废, 死亡, 逾期 90 天), or that it was
 * settled, repaid in part or extended without the day that needs. `unclear`: a column of decisions holds words nobody can take for a yes.
 */
export type StatusKind = 'refused' | 'cancelled' | 'died' | 'overdue' | 'settled' | 'repaid' | 'extended' | 'unclear';

/**
 * - a status, see there
 * - `unit` the amount may be in 元 or in 万元
 * - `repeated` the same row stands elsewhere, and no ID tells whether it is the same loan
 * - `hidden` the row stands on a hidden sheet that speaks of people of another sheet
 */
export type DoubtKind = StatusKind | 'unit' | 'repeated' | 'hidden';

/** Why a row is not paid until a person has said what is meant. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** In letters, of the cell that says it. */
  readonly column: string;
  /** Header of the cell, as in the ledger. */
  readonly header: string;
  /** What the cell says, IDs masked; of a row that stands twice, where the other one is. */
  readonly value: string;
}

/** One row of a ledger (台账) as the engine sees it. Absent optional fields mean the ledger does not say. */
export interface Loan {
  readonly source: RowRef;
  readonly borrower: string;
  readonly id: PartyId;
  /** 户编号, normalised text. */
  readonly householdCode?: string;
  /** 户主身份证号. */
  readonly headId?: PartyId;
  readonly township?: string;
  readonly village?: string;
  /** Bank under its one name (aliases already joined by ledger/); '' where the ledger has no bank. */
  readonly bank: string;
  /** 合同号 / 借据号; '' where the ledger has none. */
  readonly contract: string;
  /** 人员类别 / 户类型 / 产品, as written in the ledger; the programme decides what it means. '': left blank where other rows of the sheet give it. */
  readonly category?: string;
  readonly use?: string;
  readonly principal: Fen;
  readonly signed?: Day;
  readonly disbursed: Day;
  /** 到期日 at signing. */
  readonly due?: Day;
  /** 展期到期日, where the loan was extended. */
  readonly extendedTo?: Day;
  /** 合同期限 in months, where the ledger states it. */
  readonly termMonths?: number;
  /** 结清日; absent = not settled. */
  readonly settled?: Day;
  readonly repayments: readonly Repayment[];
  /** 贷款余额 as printed. */
  readonly balance?: Fen;
  /** 合同年利率. */
  readonly rate?: RatePpm;
  readonly overdue?: boolean;
  readonly claim?: Claim;
  /** Days already subsidised in earlier periods. */
  readonly paid?: readonly Span[];
  /** 一卡通 / 社保卡 account for payment. */
  readonly account?: string;
  /** 续贷: contract number of the loan this one renews. */
  readonly renews?: string;
  /** 带动户数 (enterprise schemes). */
  readonly households?: number;
  /** What of the row a person must decide before it is paid. */
  readonly doubts?: readonly Doubt[];
  /** 分红 paid in all (enterprise schemes). */
  readonly dividend?: Fen;
}
