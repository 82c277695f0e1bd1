import { fileURLToPath } from "node:url"

import { build, defineConfig, type Plugin } from "vite"

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const out = here("../.build/soak")

/** The phone's own code as one function, which whoever runs it can give a browser of their own; and what tells a real one. */
const scripts = (): Plugin => ({
  name: "scripts",
  apply: "build",
  async closeBundle() {
    for (const [entry, file] of [["page", "app.js"], ["browser", "browser.js"]] as const) {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        build: {
          outDir: out,
          emptyOutDir: false,
          minify: false,
          lib: { entry: here(`src/testing/soak/${entry}.ts`), formats: ["iife"], name: "soak", fileName: () => file },
        },
      })
    }
  },
})

/** What drives the phone's code in Node: `node driver.mjs app.js`. */
export default defineConfig({
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: out,
    emptyOutDir: true,
    minify: false,
    target: "node24",
    ssr: here("src/testing/soak/driver.ts"),
    rolldownOptions: { output: { entryFileNames: "driver.mjs" } },
  },
  ssr: { noExternal: true },
  plugins: [scripts()],
})
