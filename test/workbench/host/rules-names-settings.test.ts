import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { attempt, inExcel } from './in-excel';

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

function rule(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  return format;
}

describe('conditional formats', () => {
  test('the newest is first; they are listed by range, kept by id, and go without a trace', async () => {
    await inExcel(async ({ first: sheet }) => {
      await Excel.run(async (context) => {
        const range = first(context).getRange('A2:C9');
        const one = rule(range, '=$D2="一"');
        one.custom.format.fill.color = '#FFEEEE';
        one.custom.format.font.color = '#990000';
        one.stopIfTrue = true;
        const two = rule(range, '$D2="二"');
        one.load('id');
        two.load('id,priority,type,stopIfTrue');
        two.custom.rule.load('formula');
        await context.sync();
        const { conditionalFormats } = first(context).getRange('C9:Z99');
        conditionalFormats.load('items/id,items/priority,items/custom/rule/formula');
        const elsewhere = first(context).getRange('D1:D9').conditionalFormats.getCount();
        await context.sync();
        expect([two.priority, two.type, two.stopIfTrue, two.custom.rule.formula]).toEqual([
          0,
          'Custom',
          false,
          '=$D2="二"',
        ]);
        expect(conditionalFormats.items.map(({ id, priority }) => [id, priority])).toEqual([
          [two.id, 0],
          [one.id, 1],
        ]);
        expect(conditionalFormats.items.map(({ custom }) => custom.rule.formula)).toEqual(['=$D2="二"', '=$D2="一"']);
        expect(elsewhere.value).toBe(0);
        expect(sheet.conditionalFormats[0]).toMatchObject({ fill: '#FFEEEE', fontColor: '#990000', stopIfTrue: true });
        two.priority = -1;
        one.load('priority');
        await context.sync();
        expect(one.priority).toBe(0);
        conditionalFormats.getItem(one.id).delete();
        two.delete();
        await context.sync();
      });
      expect(sheet.conditionalFormats).toEqual([]);
    });
  });

  test('clearing a part leaves the rest of the area', async () => {
    await inExcel(async ({ first: sheet }) => {
      await Excel.run(async (context) => {
        rule(first(context).getRange('A1:C9'), '=TRUE');
        first(context).getRange('B2:B3').conditionalFormats.clearAll();
        await context.sync();
        const format = first(context).getRange('A1').conditionalFormats.getItemAt(0);
        const range = format.getRangeOrNullObject();
        const ranges = format.getRanges();
        ranges.load('address,cellCount');
        await context.sync();
        expect(range.isNullObject).toBe(true);
        expect(ranges.cellCount).toBe(25);
      });
      expect(sheet.conditionalFormats).toHaveLength(1);
    });
  });

  test('where the first rows are cut away the formula speaks of the first row left', async () => {
    await inExcel(async ({ first: sheet }) => {
      await Excel.run(async (context) => {
        rule(first(context).getRange('A2:C9'), '=$D2>$F$1');
        first(context).getRange('A1:C3').clear();
        await context.sync();
      });
      expect(sheet.conditionalFormats).toEqual([
        expect.objectContaining({ ranges: [{ top: 3, left: 0, bottom: 8, right: 2 }], formula: '=$D4>$F$1' }),
      ]);
    });
  });

  test('they follow their rows: relative parts go with the area, fixed ones with their cells', async () => {
    await inExcel(async ({ first: sheet }) => {
      await Excel.run(async (context) => {
        rule(first(context).getRange('A2:C9'), '=AND($D2="一",$F$12>0)');
        await context.sync();
        first(context).getRange('1:1').insert('Down');
        first(context).getRange('11:11').insert('Down');
        await context.sync();
        expect(sheet.conditionalFormats[0]).toMatchObject({ formula: '=AND($D3="一",$F$14>0)' });
        expect(sheet.conditionalFormats[0]?.ranges).toEqual([{ top: 2, left: 0, bottom: 9, right: 2 }]);
        first(context).getRange('3:3').delete('Up');
        await context.sync();
      });
      expect(sheet.conditionalFormats[0]).toMatchObject({ formula: '=AND($D3="一",$F$13>0)' });
      expect(sheet.conditionalFormats[0]?.ranges).toEqual([{ top: 2, left: 0, bottom: 8, right: 2 }]);
    });
  });

  test('a rule that came with the file is counted and can be told apart', async () => {
    const workbook = newWorkbook();
    workbook.sheets[0]!.conditionalFormats.push({
      id: 'x',
      ranges: [{ top: 0, left: 0, bottom: 3, right: 0 }],
      kind: 'other',
      otherType: 'DataBar',
      stopIfTrue: false,
      priority: 1,
    });
    await inExcel(async () => {
      await Excel.run(async (context) => {
        const { conditionalFormats } = first(context).getRange();
        conditionalFormats.load('items/type');
        await context.sync();
        const custom = conditionalFormats.items[0]!.customOrNullObject;
        await context.sync();
        expect(conditionalFormats.items.map(({ type }) => type)).toEqual(['DataBar']);
        expect(custom.isNullObject).toBe(true);
      });
      expect(
        await attempt((context) =>
          first(context).getRange().conditionalFormats.getItem('x').custom.rule.load('formula'),
        ),
      ).toBe('ItemNotFound @ ConditionalFormat.custom');
    }, workbook);
  });
});

describe('names', () => {
  test('of the workbook and of a sheet, of ranges and of values', async () => {
    await inExcel(async ({ workbook }) => {
      await Excel.run(async (context) => {
        const { names } = context.workbook;
        const range = first(context).getRange('B2:C3');
        names.add('期间', range);
        names.add('版本', '="2024.1"');
        const local = first(context).names.add('期间', '=Sheet1!$A$1');
        local.visible = false;
        await context.sync();
        const period = names.getItem('期间');
        period.load('formula,type,value,scope,visible');
        const version = names.getItem('版本');
        version.load('type,value');
        const own = first(context).names.getItemOrNullObject('期间');
        own.load('scope,visible');
        const place = period.getRange();
        place.load('address');
        const none = version.getRangeOrNullObject();
        const byName = first(context).getRange('期间');
        byName.load('address');
        const missing = names.getItemOrNullObject('没有');
        await context.sync();
        expect(period.toJSON()).toMatchObject({
          formula: '=Sheet1!$B$2:$C$3',
          type: 'Range',
          value: 'Sheet1!$B$2:$C$3',
          scope: 'Workbook',
          visible: true,
        });
        expect([version.type, version.value]).toEqual(['String', '2024.1']);
        expect([own.scope, own.visible]).toEqual(['Worksheet', false]);
        expect([place.address, none.isNullObject, missing.isNullObject]).toEqual(['Sheet1!B2:C3', true, true]);
        expect(byName.address).toBe('Sheet1!A1');
        period.delete();
        await context.sync();
      });
      expect(workbook.names.map(({ name }) => name)).toEqual(['版本', '期间']);
    });
  });

  test.each([
    ['A1', 'InvalidArgument'],
    ['有 空格', 'InvalidArgument'],
    ['1月', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['已有', 'ItemAlreadyExists'],
  ])('%p is %s', async (name, code) => {
    const workbook = newWorkbook();
    workbook.names.push({ name: '已有', formula: '1', hidden: false });
    await inExcel(async () => {
      expect(await attempt((context) => context.workbook.names.add(name, '=1'))).toBe(
        `${code} @ NamedItemCollection.add`,
      );
    }, workbook);
  });

  test('they follow their cells', async () => {
    const workbook = newWorkbook();
    workbook.names.push({ name: '区', formula: 'Sheet1!$A$5:$C$9', hidden: false });
    await inExcel(async () => {
      await attempt((context) => {
        first(context).getRange('2:3').insert('Down');
        first(context).getRange('A:A').insert('Right');
      });
      expect(workbook.names[0]?.formula).toBe('Sheet1!$B$7:$D$11');
    }, workbook);
  });
});

test('settings keep any JSON, adding again replaces', async () => {
  await inExcel(async ({ workbook }) => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('选择', { programme: 'wanning-2021' });
      settings.add('选择', { programme: 'hengnan-2021', list: [1, null] });
      settings.add('空', null);
      await context.sync();
      const choice = settings.getItem('选择');
      choice.load('key,value');
      const empty = settings.getItem('空');
      empty.load('value');
      const none = settings.getItemOrNullObject('没有');
      settings.load('items/key');
      await context.sync();
      expect(choice.toJSON()).toEqual({ key: '选择', value: { programme: 'hengnan-2021', list: [1, null] } });
      expect(empty.value).toBeNull();
      expect([none.isNullObject, settings.items.map(({ key }) => key)]).toEqual([true, ['选择', '空']]);
      choice.delete();
      await context.sync();
    });
    expect([...workbook.settings.keys()]).toEqual(['空']);
    expect(await attempt((context) => context.workbook.settings.getItem('选择').load('value'))).toMatch(
      /^ItemNotFound/,
    );
  });
});
