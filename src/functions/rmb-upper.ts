import { rmbUpper as inWords } from '../reports/model/rmb-upper';
import { cell, eachCell } from './declaration';

export const rmbUpper = eachCell('RMB.UPPER', [cell('amount', 'amount', 'required')], ({ amount }) => inWords(amount));
