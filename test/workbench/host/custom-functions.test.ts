import type { CustomFunctionMetadata } from '../../../src/workbench/host/custom-functions';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { inExcel } from './in-excel';

const metadata: CustomFunctionMetadata[] = [
  {
    id: 'T.SEEN',
    parameters: [{ name: 'a' }, { name: 'b', optional: true }, { name: 'm', dimensionality: 'matrix', optional: true }],
  },
];

test('a call goes through the runtime of office.js: scalars, ranges, omitted arguments, address', async () => {
  await inExcel(
    async ({ host }) => {
      const seen: unknown[] = [];
      expect(host.hasCustomFunctions()).toBe(false);
      CustomFunctions.associate('T.SEEN', (...args: unknown[]) => {
        const invocation = args.pop() as CustomFunctions.Invocation;
        seen.push(JSON.parse(JSON.stringify(args)), invocation.address);
        return 1;
      });
      const [plain, matrix] = await Promise.all([
        host.invokeCustomFunction('T.SEEN', ['甲'], '台账!H2'),
        host.invokeCustomFunction(
          'T.SEEN',
          [
            2,
            true,
            [
              [1, null],
              ['x', 2],
            ],
          ],
          '台账!H3',
        ),
      ]);
      expect([plain, matrix]).toEqual([1, 1]);
      expect(seen).toEqual([
        ['甲', null, null],
        '台账!H2',
        [
          2,
          true,
          [
            [1, ''],
            ['x', 2],
          ],
        ],
        '台账!H3',
      ]);
    },
    newWorkbook(),
    { customFunctions: metadata },
  );
});

test('results: matrices, promises, and errors with the words Excel would show', async () => {
  await inExcel(async ({ host }) => {
    const { Error: CustomError, ErrorCode } = CustomFunctions;
    const functions: Record<string, () => unknown> = {
      MATRIX: () => [
        [1, 'x'],
        [true, new CustomError(ErrorCode.invalidValue, '坏')],
      ],
      LATER: async () => 5,
      VALUE: () => {
        throw new CustomError(ErrorCode.invalidValue, '日期不是日期');
      },
      NA: () => {
        throw new CustomError(ErrorCode.notAvailable, '没有利率');
      },
      NUM: () => {
        throw new CustomError(ErrorCode.invalidNumber);
      },
      RETURNED: () => new CustomError(ErrorCode.notAvailable, '没有'),
      CRASH: () => {
        throw new Error('x');
      },
      REJECT: () => Promise.reject(new CustomError(ErrorCode.divisionByZero)),
      NAN: () => NaN,
    };
    for (const [id, call] of Object.entries(functions)) CustomFunctions.associate(id, call);
    const results = await Promise.all(
      Object.keys(functions).map(async (id) => [id, await host.invokeCustomFunction(id, [], '表!A1')] as const),
    );
    expect(Object.fromEntries(results)).toEqual({
      MATRIX: [
        [1, 'x'],
        [true, { error: '#VALUE!', message: '坏' }],
      ],
      LATER: 5,
      VALUE: { error: '#VALUE!', message: '日期不是日期' },
      NA: { error: '#N/A', message: '没有利率' },
      NUM: { error: '#NUM!' },
      RETURNED: { error: '#N/A', message: '没有' },
      CRASH: { error: '#VALUE!' },
      REJECT: { error: '#DIV/0!' },
      NAN: { error: '#NUM!' },
    });
    expect(host.counters.syncs).toBe(0);
    expect(host.hasCustomFunctions()).toBe(true);
  });
});

test('an error among the arguments is the result; the function is not called', async () => {
  await inExcel(async ({ host }) => {
    let calls = 0;
    CustomFunctions.associate('COUNTED', () => ++calls);
    expect(await host.invokeCustomFunction('COUNTED', [{ error: '#REF!' }], '表!A1')).toEqual({ error: '#REF!' });
    expect(await host.invokeCustomFunction('COUNTED', [[[1], [{ error: '#N/A' }]]], '表!A1')).toEqual({
      error: '#VALUE!',
    });
    expect(calls).toBe(0);
  });
});
