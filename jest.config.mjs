/** Unit and integration tests: plain Node, no browser, no Excel, no network. Browser tests have jest.e2e.config.mjs. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/browser/"],
  transform: {
    "\\.(ohm|txt)$": "<rootDir>/tests/support/bundled-files.cjs",
    "\\.(m?js|tsx?)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Published as ES modules only; everything else in node_modules runs as it is.
  transformIgnorePatterns: ["/node_modules/(?!(hucre)/)"],
  // A screen's chunks are compiled when they are first shown, which takes seconds while the machine is at other work.
  testTimeout: 20_000,
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json", "ohm", "txt", "node"],
};
