import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"

import { parseSync, type Plugin } from "vite"

import { isFunction, isNode, mayShare, tableOf, type Json, type Node } from "./tables"

/** Stands in the scripts for the list of words until the build is written. Nothing else may have this name. */
const LIST = "W$"
/** Shorter ones cost more as a place in the list than they save. */
const SHORTEST = 7
/** Two words, a sentence of one, a label, a piece of a sentence: what a person reads. Or the path of a drawing. */
const WORDS = /\p{L}{2}[,.:;’)]* \(?\p{L}|\p{L}{3}[.?!…]$|^[Mm][\d.-]+[ ,\d]|^\p{Lu}\p{Ll}{5}|^\.?\s\p{L}{3}|\p{L}{3}\s$/u
/** Properties whose text is for the browser. */
const NOT_WORDS = new Set(["class", "viewBox", "rel", "type"])

const counts = (what: Json): boolean => typeof what !== "string" || what.length >= SHORTEST && WORDS.test(what)

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 8)

/** A piece of text, or a table of constants, with its place. `inside`: it is part of a template. */
interface Found { readonly what: Json; readonly from: number; readonly to: number; readonly inside?: boolean }

/** Calls `found` for each table and each piece of text in an expression. `free`: a table here may be one for all uses. */
function eachText(node: Node, found: (one: Found) => void, free = true, open = true): void {
  const table = free ? tableOf(node) : undefined
  if (table !== undefined) {
    found({ what: table, from: node.start, to: node.end })
    return
  }
  if (node.type === "Literal" && typeof node.value === "string") found({ what: node.value, from: node.start, to: node.end })
  if (node.type === "TemplateLiteral") {
    const whole = (node.expressions as unknown[]).length === 0
    for (const { value, start, end } of node.quasis as (Node & { value: { cooked: string } })[]) {
      if (whole) found({ what: value.cooked, from: node.start, to: node.end })
      else found({ what: value.cooked, from: start, to: end, inside: true })
    }
  }
  // Once within a function, an expression is worked out anew each time.
  const still = open && !isFunction(node)
  for (const [part, value] of Object.entries(node)) {
    if (node.type === "Property" && (part === "key" && !node.computed || part === "value" && isBrowserText(node.key))) continue
    if (part === "source" || node.type === "TaggedTemplateExpression" && part === "quasi") continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) eachText(child, found, still || mayShare(node, part, free), still)
    }
  }
}

const isBrowserText = (key: unknown): boolean =>
  isNode(key) && NOT_WORDS.has(String(key.type === "Identifier" ? key.name : key.value))

interface Change { readonly from: number; readonly to: number; readonly by: string }

const changed = (code: string, changes: readonly Change[]): string =>
  [...changes].sort((a, b) => b.from - a.from).reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), code)

/**
 * Lifts what a person reads, and tables of constants, out of the scripts into one file of data, a list that the first
 * script fetches. The sources keep them where they are used; the scripts hold places in the list.
 */
export const words = (): Plugin => {
  const list = new Map<string, number>()
  const place = (what: Json): number => {
    const text = JSON.stringify(what)
    if (!list.has(text)) list.set(text, list.size)
    return list.get(text) ?? 0
  }
  return {
    name: "words",
    apply: "build",
    // Browsers keep a script by its name for a year: a change of what is lifted must change the name.
    augmentChunkHash: () => hash(readFileSync("build/words.ts", "utf8") + readFileSync("build/tables.ts", "utf8")),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk")
        const [first] = chunks.filter(({ isEntry }) => isEntry)
        if (!first) return
        const others = chunks.filter((one) => one !== first)
        for (const chunk of [first, ...others]) {
          const changes: Change[] = []
          eachText(parseSync(chunk.fileName, chunk.code).program as unknown as Node, ({ what, from, to, inside }) => {
            if (!counts(what)) return
            const by = `${LIST}[${String(place(what))}]`
            // A keyword may stand right before a text: `return"so"`.
            const apart = /\w/.test(chunk.code[from - 1] ?? "") ? " " : ""
            changes.push({ from, to, by: inside ? `\${${by}}` : apart + by })
          })
          chunk.code = changed(chunk.code, changes)
        }
        const source = `[${[...list.keys()].join(",")}]`
        const fileName = `assets/words-${hash(source)}.json`
        this.emitFile({ type: "asset", fileName, source })
        first.code = `const ${LIST}=await(await fetch("/static/${fileName}")).json();${first.code};export{${LIST}};`
        for (const other of others) other.code = `import{${LIST}}from"./${first.fileName.split("/").at(-1) ?? ""}";${other.code}`
      },
    },
  }
}
