import type { HostCore } from './base/host-core';
import { HostObject } from './base/host-object';
import { OfficeError } from '../office-error';

/** Takes the results of the custom functions the host has called. */
export class CustomFunctionsObject extends HostObject {
  readonly className = 'CustomFunctions';

  SetInvocationResults(results: unknown): void {
    this.#take(results);
  }
  SetInvocationArrayResults(results: unknown): void {
    this.#take(results);
  }
  #take(results: unknown): void {
    if (!Array.isArray(results)) throw new OfficeError('InvalidArgument', 'results');
    for (const result of results as readonly unknown[]) this.core.takeInvocationResult(result);
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.core.customFunctionsReady = true;
  }
}

/** Where the shared runtime says that it can be called. */
export class AddinInternalServiceObject extends HostObject {
  readonly className = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    this.core.customFunctionsReady = true;
  }
}

/** `Office.addin.showAsTaskpane` and `hide`. */
export class AppRuntimeObject extends HostObject {
  readonly className = 'AppRuntimeService';

  GetAppRuntimeState(): string {
    return this.core.paneShown ? 'Visible' : 'Background';
  }
  SetAppRuntimeState(state: unknown): void {
    if (state !== 'Visible' && state !== 'Background') throw new OfficeError('InvalidArgument', String(state));
    this.core.paneShown = state === 'Visible';
  }
}

export const services: Readonly<Record<string, (core: HostCore) => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': (core) => new CustomFunctionsObject(core),
  'Microsoft.InternalService.AddinInternalService': (core) => new AddinInternalServiceObject(core),
  'Microsoft.AppRuntime.AppRuntimeService': (core) => new AppRuntimeObject(core),
};
