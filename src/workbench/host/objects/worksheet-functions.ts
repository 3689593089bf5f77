import { inSystem } from '../../../ledger/date-system';
import { numberArgument } from '../arguments';
import { HostObject } from './base/host-object';
import type { HostCore } from './base/host-core';

/** Excel.FunctionResult: what a worksheet function came to. */
export class FunctionResultObject extends HostObject {
  readonly className = 'FunctionResult';

  constructor(
    core: HostCore,
    private readonly value: number,
  ) {
    super(core);
  }
  get Value(): number {
    return this.value;
  }
  /** None: a function that fails here is not implemented. */
  get Error(): null {
    return null;
  }
}

/** Excel.Functions: worksheet functions asked for without a cell. Only those that the add-in asks for. */
export class FunctionsObject extends HostObject {
  readonly className = 'Functions';

  /** Days from 1900-03-01 on; the years before 1900 that Excel adds 1900 to are not asked for. */
  Date(year: unknown, month: unknown, day: unknown): FunctionResultObject {
    const at = Date.UTC(numberArgument(year, 'year'), numberArgument(month, 'month') - 1, numberArgument(day, 'day'));
    const serial = at / 86_400_000 + 25_569;
    return new FunctionResultObject(this.core, inSystem(serial, this.core.editor.workbook.dateSystem));
  }
}
