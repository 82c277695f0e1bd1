import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

/**
 * What a folder may not import. The direction is views -> ui, store, sync, device -> api, core; core imports nothing.
 * @param {string} folder
 * @param {readonly string[]} others folders it must not know
 * @param {readonly string[]} [packages] packages it must not know
 */
const wall = (folder, others, packages = []) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  ignores: ["**/*.test.ts", "**/*.test.tsx"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...others.map((other) => ({
            group: [`**/${other}/*`, `**/${other}`],
            message: `${folder} must not know ${other}`,
          })),
          ...packages.map((name) => ({ group: [name, `${name}/*`], message: `${folder} must not know ${name}` })),
        ],
      },
    ],
  },
})

const page = ["views", "ui"]
const shell = ["main", "routes", "more"]

export default defineConfig(
  { ignores: ["node_modules", "src/api/schema.d.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["src/**/*.{ts,tsx}", "build/*.ts", "vite.config.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: "error",
      "no-console": "error",
      "prefer-const": "error",
    },
  },
  wall("core", ["api", "store", "sync", "device", "sw", ...page, ...shell], ["preact", "@preact", "idb"]),
  wall("api", ["store", "sync", "device", "sw", ...page, ...shell], ["preact", "@preact", "idb"]),
  wall("device", ["store", "sync", "sw", ...page, ...shell], ["preact", "idb"]),
  wall("store", ["sync", "sw", ...page, ...shell], ["preact"]),
  wall("sync", ["sw", ...page, ...shell], ["preact", "idb"]),
  wall("ui", ["sw", "views", ...shell], ["idb"]),
  wall("views", ["sw", ...shell], ["idb"]),
  wall("sw", ["api", "store", "sync", "device", ...page, ...shell], ["preact", "@preact", "idb"]),
  {
    // Time and chance are arguments: device/clock.ts and device/random.ts hand them in.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/device/clock.ts", "src/testing/**", "src/**/*.test.ts", "src/**/*.test.tsx"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time is an argument: device/clock.ts reads it." },
        { object: "performance", property: "now", message: "Time is an argument: device/clock.ts reads it." },
        { object: "Math", property: "random", message: "Chance is an argument: device/clock.ts hands it in." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Time is an argument: device/clock.ts reads it.",
        },
      ],
    },
  },
)
