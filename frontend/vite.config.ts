import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

import { build, defineConfig, type Plugin } from "vite"

import { eager } from "./build/eager.ts"
import { figures, pictures } from "./build/figures.ts"
import { handover } from "./build/handover.ts"
import { tighten } from "./build/tighten.ts"
import { words } from "./build/words.ts"
import { ICONS } from "./src/ui/icons.gen.ts"

const out = fileURLToPath(new URL("../app/web/static", import.meta.url))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Built files that the app needs to start without signal. */
const NEEDED = /\.(js|css|woff2|json)$/

/** Builds the service worker after the page, with the list of the page's files in it. */
const worker = (): Plugin => ({
  name: "worker",
  apply: "build",
  async closeBundle() {
    const names = [...readdirSync(`${out}/assets`).filter((name) => NEEDED.test(name)), ...pictures(`${out}/assets`)]
    const files = names.sort().map((name) => `/static/assets/${name}`)
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

/** Packs the text files beside themselves, for a server that then packs nothing. `scripts/pack.py` adds gzip. */
const packed = (): Plugin => ({
  name: "packed",
  apply: "build",
  closeBundle() {
    for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
      if (!/^(assets|icons|figures)\/.*\.(js|css|svg|json)$/.test(name)) continue
      const text = readFileSync(`${out}/${name}`)
      writeFileSync(`${out}/${name}.br`, brotliCompressSync(text))
    }
  },
})

/** The icons' paths, for the pages that the server draws. */
const icons = (): Plugin => ({
  name: "icons",
  apply: "build",
  writeBundle() { writeFileSync(`${out}/icons.json`, JSON.stringify(ICONS)) },
})

/** Leaves out what lets `for await` loop over a database: nothing here does. */
const plainDatabase = (): Plugin => ({
  name: "plain-database",
  transform(code, id) {
    if (!id.endsWith("/idb/build/index.js")) return null
    const [kept, cut, ...more] = code.split(/^(?=const advanceMethodProps)|^(?=export \{)/m)
    if (!kept || !cut?.includes("Symbol.asyncIterator") || more.length !== 1) this.error("idb is no longer laid out as it was")
    return `${kept}${more.join("")}`
  },
})

/** One chunk with all the styles in one file needs none of what would load either piece by piece. */
const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load()" : null),
})

export default defineConfig({
  base: "/static/",
  // The classic form says less for each element than the automatic one.
  oxc: {
    jsx: { runtime: "classic", pragma: "_h", pragmaFrag: "_Fragment" },
    jsxInject: 'import { h as _h, Fragment as _Fragment } from "preact"',
  },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: false,
    // A hundredth smaller than the default, and a phone pays for each byte each time it updates.
    minify: "terser",
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: { input: here("src/main.tsx") },
  },
  plugins: [plainImports(), plainDatabase(), figures(out), words(), handover(), tighten(), eager(), icons(), packed(), worker()],
})
