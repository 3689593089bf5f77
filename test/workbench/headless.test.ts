import { startHeadless } from '../../src/workbench/headless';
import { ledgerWorkbook } from '../excel/support/in-excel';

test('a window that still loads is closed when it has loaded, and not before', async () => {
  const { window, stop } = await startHeadless(ledgerWorkbook());
  const close = jest.spyOn(window, 'close');
  const script = window.document.createElement('script');
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  script.src = 'https://workbench.invalid/office-js/zh-cn/office_strings.js';
  window.document.head.append(script);
  expect(stop).not.toThrow();
  expect(close).not.toHaveBeenCalled();
  const closed = new Promise<void>((resolve) => close.mockImplementation(resolve));
  await loaded;
  await closed;
  expect(close).toHaveBeenCalledTimes(1);
  close.mockRestore();
  window.close();
});
