import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  IActiveDirtyManagerService,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
  UniverSheetsPlugin,
  UpdateFormulaController,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { Language } from '../../../locale/language';

export interface UniverParts {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * What `createUniver` of @univerjs/presets does; that package itself would pull closed-source ones.
 * Univer computes no formula here: the workbook host does, with the add-in's own functions, and the grid shows its results.
 */
export function createUniver(container: HTMLElement, language: Language): UniverParts {
  const univer = new Univer({
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.ERROR,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    formulaBar: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of preset.plugins) {
    if (!Array.isArray(plugin)) univer.registerPlugin(plugin);
    else if (calculating.has(plugin[0])) univer.registerPlugin(plugin[0], { ...plugin[1], notExecuteFormula: true });
    else univer.registerPlugin(plugin[0], plugin[1]);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/**
 * Univer's bookkeeping of formulas, which goes on though nothing is computed: it looks through every cell of every sheet when one is added, and makes
 * an object of every cell of a row that is hidden or shown. To be called when the first workbook is there, with which its services are made.
 */
export function leaveFormulasAlone(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(IActiveDirtyManagerService).dispose();
  injector.get(UpdateFormulaController).dispose();
}

/** The preset leaves calculation off only where a worker of its own does it, so it is switched off here. */
const calculating = new Set<unknown>([UniverFormulaEnginePlugin, UniverSheetsPlugin]);
