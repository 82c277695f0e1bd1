import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"

import { build, defineConfig, type Plugin } from "vite"

const out = fileURLToPath(new URL("../app/web/static", import.meta.url))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Built files that the app needs to start without signal; pictures and the like come as they are shown. */
const NEEDED = /\.(js|css|woff2)$/

/** Builds the service worker after the page, with the list of the page's files in it. */
const worker = (): Plugin => ({
  name: "worker",
  apply: "build",
  async closeBundle() {
    const files = readdirSync(`${out}/assets`).filter((name) => NEEDED.test(name)).sort().map((name) => `/static/assets/${name}`)
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "warn",
      define: { __FILES__: JSON.stringify(files) },
      build: {
        outDir: out,
        emptyOutDir: false,
        lib: { entry: here("src/sw/sw.ts"), formats: ["iife"], name: "worker", fileName: () => "sw.js" },
      },
    })
  },
})

export default defineConfig({
  base: "/static/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: { input: here("src/main.tsx") },
  },
  plugins: [worker()],
})
