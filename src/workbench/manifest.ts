/** A button of the add-in's ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of a 32 pixel picture on this origin. */
  readonly icon: string;
  readonly action:
    | { readonly kind: "function"; readonly name: string }
    /** The page of the pane, on this origin. */
    | { readonly kind: "pane"; readonly path: string };
}

/** What the manifest says of the add-in's place in Excel. Paths are on this origin, whatever server it names. */
export interface AddinManifest {
  readonly name: string;
  readonly tab: string;
  readonly panePath: string;
  readonly functionsPath: string;
  readonly buttons: readonly RibbonButton[];
  /** The ExcelApi version that it asks for. */
  readonly excelApi: string;
}

function childOf(element: Element | Document, name: string): Element | null {
  return element.getElementsByTagNameNS("*", name)[0] ?? null;
}

/** Reads the manifest that Excel itself would load. Throws when it is none. */
export function readManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const overrides = childOf(document, "VersionOverrides");
  if (!overrides) throw new Error("the manifest has no ribbon");
  const resources = new Map(
    [...overrides.getElementsByTagNameNS("*", "Resources")].flatMap((part) =>
      [...part.querySelectorAll("[id][DefaultValue]")].map(
        (each) => [each.id, each.getAttribute("DefaultValue") ?? ""] as const,
      ),
    ),
  );
  const resource = (element: Element | null): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const path = (address: string): string => {
    const { pathname, search } = new URL(address);
    return pathname.slice(1) + search;
  };
  const buttons = [...overrides.getElementsByTagNameNS("*", "Control")].map((control): RibbonButton => {
    const action = childOf(control, "Action");
    const tip = childOf(control, "Supertip");
    const icon = [...control.getElementsByTagNameNS("*", "Image")].find(
      (each) => each.getAttribute("size") === "32",
    );
    const isPane =
      action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") === "ShowTaskpane";
    return {
      id: control.id,
      label: resource(childOf(control, "Label")),
      tip: resource(tip && childOf(tip, "Description")),
      icon: path(resource(icon ?? null)),
      action: isPane
        ? { kind: "pane", path: path(resource(action && childOf(action, "SourceLocation"))) }
        : { kind: "function", name: (action && childOf(action, "FunctionName")?.textContent) ?? "" },
    };
  });
  const tab = childOf(overrides, "CustomTab");
  const tabLabel = tab && [...tab.children].find(({ localName }) => localName === "Label");
  return {
    name: childOf(document, "DisplayName")?.getAttribute("DefaultValue") ?? "",
    tab: resource(tabLabel ?? null),
    panePath: path(childOf(document, "SourceLocation")?.getAttribute("DefaultValue") ?? ""),
    functionsPath: path(resource(childOf(overrides, "FunctionFile"))),
    buttons,
    excelApi: childOf(overrides, "Sets")?.getAttribute("DefaultMinVersion") ?? "1.14",
  };
}
