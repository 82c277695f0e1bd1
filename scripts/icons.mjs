// Writes the few icons in use as one path each, so that the page draws them without parsing markup.
// Add a name here, then: node scripts/icons.mjs
import { readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"

const USED = [
  "sun", "chart-line", "sport-shoe", "user", "chevron-right", "chevron-left", "chevron-down", "check", "plus", "minus",
  "x", "cloud-off", "octagon-alert", "phone", "snowflake", "eye", "volume-2", "vibrate",
  "skip-back", "pause", "play", "search", "info", "shield-check", "book-open", "life-buoy", "pencil", "skip-forward", "clock",
  "share", "download", "flame", "calendar", "cloud", "smartphone",
]

const fromFrontend = createRequire(new URL("../frontend/package.json", import.meta.url))
const nodes = JSON.parse(await readFile(fromFrontend.resolve("lucide-static/icon-nodes.json"), "utf8"))

const oval = (cx, cy, rx, ry) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`
const box = (x, y, w, h, r) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}`

/** Icons of our own, on top of one of theirs. */
const OWN = { "cloud-done": ["cloud", "M9.2 13.4 11.3 15.5 15 11.8"], "phone-done": ["smartphone", "M9.4 10.6 11.3 12.5 14.6 9.2"] }

/** One shape of an icon as path data. */
function pathOf(shape, attributes) {
  const number = (name) => Number(attributes[name] ?? 0)
  switch (shape) {
    // A relative first move is read as absolute only at the start of a path, so say it outright.
    case "path": return attributes.d.replace(/^m/, "M0 0m")
    case "circle": return oval(number("cx"), number("cy"), number("r"), number("r"))
    case "ellipse": return oval(number("cx"), number("cy"), number("rx"), number("ry"))
    case "rect": return box(number("x"), number("y"), number("width"), number("height"), number("rx"))
    case "line": return `M${attributes.x1} ${attributes.y1}L${attributes.x2} ${attributes.y2}`
    case "polyline": return `M${attributes.points}`
    case "polygon": return `M${attributes.points}Z`
    default: throw new Error(`no path for <${shape}>`)
  }
}

function drawn(name) {
  if (!(name in nodes)) throw new Error(`lucide has no icon ${name}`)
  return nodes[name].map(([shape, attributes]) => pathOf(shape, attributes)).join("")
}

const own = Object.entries(OWN).map(([name, [base, more]]) => [name, drawn(base) + more])
const lines = [...USED.map((name) => [name, drawn(name)]), ...own].toSorted().map(([name, path]) => `  "${name}": "${path}",`)
const text = [
  "// Made by scripts/icons.mjs from lucide-static (ISC licence). Do not edit.",
  "export const ICONS = {", ...lines, "} as const", "",
].join("\n")
await writeFile(new URL("../frontend/src/ui/icons.gen.ts", import.meta.url), text)
console.log(`${lines.length} icons, ${(text.length / 1024).toFixed(1)} KB`)
