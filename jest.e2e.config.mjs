import base from "./jest.config.mjs";

/** Browser tests: the built add-in in Debian's chromium. Run npm run build first. */
export default {
  ...base,
  roots: ["<rootDir>/tests/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 60_000,
};
