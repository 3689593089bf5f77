import nzhcn from 'nzh/cn';
import { formatFen } from '../engine/money';
import { cell, eachCell } from './declaration';

/**
 * 《支付结算办法》附一: 到“元”为止的应写“整”. The library writes 整 only after a number without decimals ('1000.00' loses it),
 * so trailing zeros are stripped first.
 */
export const rmbUpper = eachCell('RMB.UPPER', [cell('amount', 'amount', 'required')], ({ amount }) =>
  nzhcn.toMoney(formatFen(amount).replace(/\.?0+$/, ''), { outSymbol: false }),
);
