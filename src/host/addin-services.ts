import { HostObject } from "./model/host-object";
import type { Wire } from "./model/host-object";

/** What office.js tells a host of the add-in's own state; nothing follows from it here. */
class AddinService extends HostObject {
  readonly wire: Wire = { name: "AddinService" };
  notifyActionHandlerReady(): void {
    // Ribbon functions are invoked when they register, see frame-host.ts.
  }
  setAppRuntimeState(): void {
    // The page decides which frames are shown.
  }
  getAppRuntimeState(): string {
    return "Visible";
  }
  setAppRuntimeStartState(): void {
    // The pane is opened by the page in any case.
  }
  getAppRuntimeStartState(): string {
    return "Inactive";
  }
}

/** Objects that office.js asks of a host besides the workbook, for ExcelHostOptions.services. */
export const addinServices: Readonly<Record<string, () => HostObject>> = Object.fromEntries(
  [
    "Microsoft.InternalService.AddinInternalService",
    "Microsoft.AppRuntime.AppRuntimeService",
    "Microsoft.AppRuntime.AppRuntimePersistenceService",
  ].map((name) => [name, () => new AddinService()]),
);
