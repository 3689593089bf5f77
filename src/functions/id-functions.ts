import { maskId } from '../engine/loan/party-id';
import { cell, eachCell } from './declaration';

/** Empty where nothing is wrong. */
export const idCheck = eachCell('ID.CHECK', [cell('id', 'id', 'optional')], ({ id }, { texts }) => {
  const status = id?.status ?? 'missing';
  return status === 'ok' ? '' : texts.ids[status];
});

/** One mask for the whole product: two different masks of one number can be laid together to rebuild it. */
export const idMask = eachCell('ID.MASK', [cell('id', 'id', 'optional')], ({ id }) => maskId(id?.text ?? ''));
