import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";

/** True for Office's dark themes: the background of its body tells. */
function isDark(): boolean {
  const { officeTheme } = (Office.context ?? {}) as Partial<typeof Office.context>;
  const color = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(officeTheme?.bodyBackgroundColor ?? "");
  if (!color) return false;
  return color.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}

/** Gives what is inside Office's theme. Windows' high contrast is left to the browser's forced colours. */
export function ThemedPane({ children }: { readonly children: ReactNode }) {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    // Office tells of a changed theme in few programs; a look when the pane is shown again covers the rest.
    const look = (): void => {
      setDark(isDark());
    };
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return (
    // The browser's own parts, such as a date field's calendar, follow the colour scheme.
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      style={{ colorScheme: dark ? "dark" : "light" }}
    >
      {children}
    </FluentProvider>
  );
}
