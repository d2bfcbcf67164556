import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Folders of src in the order in which they may know each other: each may import itself and those named here. */
const MAY_IMPORT = {
  domain: [],
  host: [],
  sheets: ["domain"],
  workbooks: ["domain", "sheets"],
  excel: ["domain", "sheets"],
  jobs: ["domain", "sheets"],
  taskpane: ["domain", "sheets", "workbooks", "excel", "jobs"],
  commands: ["domain", "sheets", "workbooks", "excel", "jobs"],
  workbench: ["domain", "sheets", "workbooks", "excel", "jobs", "host"],
  cli: ["domain", "sheets", "workbooks", "jobs"],
};

const importRules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const forbidden = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `^([.]{2}/)+(${forbidden.join("|")})(/|$)`,
      message: `src/${folder} may import ${["itself", ...allowed].join(", ")} only (README, Architecture).`,
    },
  ];
  if (folder === "domain") {
    patterns.push({
      group: [
        "node:*",
        "fs",
        "path",
        "@e965/xlsx",
        "hucre",
        "hucre/*",
        "fflate",
        "react",
        "react-dom",
        "@fluentui/*",
      ],
      message: "src/domain is pure: no I/O, no file library, no DOM, no Office.",
    });
  }
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ["node_modules", "dist", "dist-workbench", "coverage", "demo-out", "artifacts", ".cache"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ["error", "smart"],
      "no-control-regex": "off",
      "no-irregular-whitespace": ["error", { skipRegExps: true, skipStrings: true, skipTemplates: true }],
    },
  },
  { files: ["tests/**/*.{ts,tsx}"], rules: { "max-lines": "off" } },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "Office", "Excel", "localStorage", "fetch"],
    },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Tells where React's compiler would skip a component; we build without it.
      "react-hooks/incompatible-library": "off",
    },
  },
  ...importRules,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        module: "writable",
        require: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
