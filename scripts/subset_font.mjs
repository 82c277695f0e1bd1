// Cuts Figtree down to the letters the interface uses and writes it beside its licence.
// Run it again only when a sign is missing: node scripts/subset_font.mjs
import { copyFile, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"

const fromFrontend = createRequire(new URL("../frontend/package.json", import.meta.url))
const subsetFont = fromFrontend("subset-font")
const family = "@fontsource-variable/figtree"

const ascii = Array.from({ length: 95 }, (_, offset) => String.fromCharCode(32 + offset)).join("")
const signs = "£°·½×–‘’“”…−\u00a0"

const source = await readFile(fromFrontend.resolve(`${family}/files/figtree-latin-wght-normal.woff2`))
const small = await subsetFont(source, ascii + signs, {
  targetFormat: "woff2",
  // 450 to 780 are the weights in use; tnum gives changing numbers an even width.
  variationAxes: { wght: { min: 450, max: 780, default: 500 } },
  keepFeatures: ["kern", "tnum"],
  noHinting: true,
})
const folder = new URL("../frontend/src/ui/fonts/", import.meta.url)
await writeFile(new URL("figtree.woff2", folder), small)
await copyFile(fromFrontend.resolve(`${family}/LICENSE`), new URL("OFL.txt", folder))
console.log(`figtree.woff2: ${(small.length / 1024).toFixed(1)} KB`)
