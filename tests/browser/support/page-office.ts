/**
 * As much of Office as the pane asks for, told by the page's address: `locale`, `dark`, `platform`. Everything about
 * the workbook goes through the real client library.
 */
const query = new URLSearchParams(location.search);
const dark = query.get("dark") === "1";
const atLeast = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 1 || (major === 1 && minor <= 14);
};

Object.assign(window, {
  Office: {
    HostType: { Excel: "Excel" },
    PlatformType: { Mac: "Mac", OfficeOnline: "OfficeOnline", PC: "PC" },
    context: {
      displayLanguage: query.get("locale") ?? "zh-CN",
      platform: query.get("platform") ?? "OfficeOnline",
      officeTheme: { bodyBackgroundColor: dark ? "#1f1f1f" : "#ffffff" },
      requirements: { isSetSupported: (_set: string, version = "1.1") => atLeast(version) },
    },
    onReady: (ready: (info: { host: string; platform: string }) => void) =>
      Promise.resolve({ host: "Excel", platform: "OfficeOnline" }).then((info) => {
        ready(info);
        return info;
      }),
  },
});
