import nzhcn from 'nzh/cn';
import { formatFen, type Fen } from '../../engine/ground/money';

/**
 * 人民币大写. 《支付结算办法》附一: 到“元”为止的应写“整”. The library writes 整 only after a number without decimals ('1000.00' loses it),
 * so trailing zeros are stripped first.
 */
export function rmbUpper(amount: Fen): string {
  return nzhcn.toMoney(formatFen(amount).replace(/\.?0+$/, ''), { outSymbol: false });
}
