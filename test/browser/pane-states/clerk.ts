import { fireEvent, waitFor } from '@testing-library/dom';

const PRESSABLE = 'button, [role=tab], [role=menuitem], [role=menuitemradio], [role=option]';

/** What assistive technology calls it, as far as the pane's controls go. */
function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  const label = labelled
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}

/** Hands for the page with the pane's states: finds things by their names and presses them at once. */
export class Clerk {
  private named(selector: string, name: string | RegExp): HTMLElement {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const found = all.find((element) =>
      typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
    );
    if (found) return found;
    throw new Error(`no ${selector} named ${String(name)}; there are: ${all.map(nameOf).join(' | ')}`);
  }

  /** As soon as it is there. */
  press(name: string | RegExp): Promise<void> {
    return waitFor(() => void fireEvent.click(this.named(PRESSABLE, name)));
  }

  openTab(name: string): Promise<void> {
    return waitFor(() => void fireEvent.click(this.named('[role=tab]', new RegExp(name))));
  }

  type(name: string | RegExp, text: string): Promise<void> {
    return waitFor(() => void fireEvent.input(this.box(name), { target: { value: text } }));
  }

  private box(name: string | RegExp): HTMLElement {
    const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
      typeof name === 'string' ? textContent === name : name.test(textContent ?? ''),
    );
    const labelled = label && document.getElementById(label.htmlFor);
    return labelled ?? this.named('input, textarea, [role=combobox]', name);
  }

  giveFile(name: string, text: string): Promise<void> {
    return waitFor(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('nothing takes a file');
      fireEvent.change(input, { target: { files: [new File([text], name)] } });
    });
  }

  async openChoice(name: string | RegExp): Promise<void> {
    await waitFor(() => fireEvent.click(this.box(name)));
    await waitFor(() => this.named('[role=option]', /./));
  }

  async choose(name: string | RegExp, option: string): Promise<void> {
    await this.openChoice(name);
    await this.press(option);
  }

  async openMenu(menu: string, item?: string): Promise<void> {
    await this.press(menu);
    await waitFor(() => this.named('[role=menuitem]', /./));
    if (item !== undefined) await this.press(item);
  }

  sees(text: string): Promise<void> {
    return waitFor(() => {
      if (!document.body.textContent?.includes(text)) throw new Error(`“${text}” is not on the page`);
    });
  }
}
