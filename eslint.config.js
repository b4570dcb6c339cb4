// What the scripts of the pages and the tests in tests/search/ must keep to.

import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import globals from "globals";

/** What older browsers that count do not have, and the scripts go without where it is missing. */
const NOT_NEEDED = ["ClipboardItem", "Intl.Segmenter", "Highlight", "document.caretRangeFromPoint"];

export default [
  { ignores: ["site/", ".venv/", "node_modules/", ".cache/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      // A word that names the speaker's view of a thing does not say what the thing is.
      "id-denylist": ["error", "said", "told", "own", "whole", "one", "two", "some"],
      "max-lines-per-function": ["error", { max: 35, skipComments: true }],
      "max-params": ["error", 5],
      "no-else-return": "error",
      "no-implicit-coercion": ["error", { boolean: false }],
      "no-nested-ternary": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-useless-rename": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  { files: ["docs/assets/**/*.js", "tools/downloads/*.js"], languageOptions: { globals: globals.browser } },
  // The oldest browsers are those of `browserslist` in package.json.
  {
    ...compat.configs["flat/recommended"],
    files: ["docs/assets/**/*.js", "tools/downloads/*.js"],
    settings: { lintAllEsApis: true, polyfills: NOT_NEEDED },
  },
  {
    files: ["tools/site/keeping/worker.js"],
    languageOptions: { globals: { ...globals.serviceworker, __KEPT__: false } },
  },
  // A name says the same wherever it is imported; what the search says is fetched by itself.
  {
    files: ["docs/assets/**/*.js"],
    ignores: ["docs/assets/search/words/*.js"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Give the export its name." },
        { selector: "ImportNamespaceSpecifier", message: "Import by name." },
      ],
    },
  },
  {
    files: ["tests/search/*.js", "tests/site/*.mjs", "tests/browsers/*.mjs", "tools/site/*.mjs", "*.config.js"],
    languageOptions: { globals: globals.node },
    rules: { "max-lines-per-function": "off" },
  },
  // What a test lets a page do.
  {
    files: ["tests/support/*.js"],
    languageOptions: { globals: globals.browser },
    rules: { "max-lines-per-function": "off" },
  },
];
