import * as fc from 'fast-check';

import { withCheckDigit } from '../../../scripts/samples/people';
import { errorReport, scrub } from '../../../src/taskpane/state/error-report';
import { SEED } from '../../seed';

const AROUND = { host: 'Excel PC 16.0.17000.20000', language: 'zh-CN', theme: 'dark' } as const;

describe('scrub', () => {
  it.each([
    ['row 12 of 99082119960715319X', 'row 12 of #'],
    ['张三 owes 50000', '□ owes #'],
    ['阿卜杜拉·买买提', '□'],
    ['９９０１０１１９８００１０１１２３６ and 139-1234-5678, 99 01 01', '# and #, #'],
    ['not a whole number of fen: 1.5', 'not a whole number of fen: 1.5'],
  ])('%s', (text, expected) => expect(scrub(text)).toBe(expected));
});

it('lets no name, ID, account or amount of the message or the stack through', () => {
  const chinese = fc.string({ unit: fc.constantFrom(...'张王李赵欧阳阿买提'), minLength: 1, maxLength: 4 });
  const digits = fc
    .integer({ min: 0, max: 999 })
    .map((n) => withCheckDigit(`99082119800101${String(n).padStart(3, '0')}`));
  fc.assert(
    fc.property(chinese, digits, fc.integer({ min: 1000, max: 99_999_999 }), (name, id, amount) => {
      const error = new RangeError(`${name} (${id}) cannot have ${amount}`);
      error.stack = `${error.name}: ${error.message}\n    at read (https://tiexi.example/${name}/taskpane.js?user=${id}:1:20)`;
      const report = errorReport(error, 'run', AROUND);
      expect(report).not.toContain(name);
      expect(report).not.toContain(id);
      expect(report).not.toContain(String(amount));
      expect(report).toContain('RangeError');
      expect(report).toContain('at read');
    }),
    { seed: SEED },
  );
});

it('reports what is no Error as well', () => expect(errorReport('张三', 'scan', AROUND)).toContain('error: string: □'));

it('names the code of an Office error', () => {
  const error = Object.assign(new Error('failed'), { code: 'InvalidReference' });
  expect(errorReport(error, 'goTo', AROUND)).toContain('code: InvalidReference');
});
