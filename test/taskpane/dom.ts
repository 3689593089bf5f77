import { TextDecoder, TextEncoder } from 'node:util';

/**
 * jsdom lays nothing out. The pane's virtual lists ask how tall the pane and each row are, so everything here is as tall as a
 * pane and a row is 40; ResizeObserver, which jsdom lacks, has nothing to report.
 */
export function giveElementsSize(): void {
  const sizes = { clientHeight: 2000, clientWidth: 350, offsetHeight: 40, offsetWidth: 350 };
  for (const [name, size] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

/**
 * The rules of the pane's styles stay out of the page. jsdom matches each of some thousand rules with each element whenever the name of a
 * role is asked for: three quarters of the time of these tests, for nothing, since nothing is laid out and nothing is hidden by a rule.
 * How the pane looks is tested in a browser.
 */
export function leaveStylesOut(): void {
  CSSStyleSheet.prototype.insertRule = () => 0;
}

/** What a browser has and jsdom lacks: text coders, and files that give their bytes. */
export function giveFilesBytes(): void {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  File.prototype.arrayBuffer ??= function (this: File): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.onerror = () => reject(reader.error ?? new Error('FileReader'));
      reader.readAsArrayBuffer(this);
    });
  };
  File.prototype.text ??= async function (this: File): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  };
}
