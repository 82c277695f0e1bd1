import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"

import { parseSync, type Plugin } from "vite"

/** Stands in the scripts for the list of words until the build is written. Nothing else may have this name. */
const LIST = "$words$"
/** Shorter ones cost more as a place in the list than they save. */
const SHORTEST = 9
/** Two words, or a sentence of one: what a person reads. Or the path of a drawing. */
const WORDS = /\p{L}{2}[,.:;’)]* \(?\p{L}|\p{L}{3}[.?!…]$|^[Mm][\d.-]+[ ,\d]/u
/** Properties whose text is for the browser. */
const NOT_WORDS = new Set(["class", "viewBox", "rel", "type"])

interface Node { type: string; start: number; end: number; [part: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string"

const counts = (text: string): boolean => text.length >= SHORTEST && WORDS.test(text)

const hash = (text: string | Buffer): string => createHash("sha256").update(text).digest("base64url").slice(0, 8)

/** Calls `found` for each piece of text in an expression, with its place and whether it stands in a template. */
function eachText(node: Node, found: (text: string, from: number, to: number, inside: boolean) => void): void {
  if (node.type === "Literal" && typeof node.value === "string") found(node.value, node.start, node.end, false)
  if (node.type === "TemplateLiteral") {
    const whole = (node.expressions as unknown[]).length === 0
    for (const { value, start, end } of node.quasis as (Node & { value: { cooked: string } })[]) {
      if (whole) found(value.cooked, node.start, node.end, false)
      else found(value.cooked, start, end, true)
    }
  }
  for (const [part, value] of Object.entries(node)) {
    if (node.type === "Property" && (part === "key" && !node.computed || part === "value" && isBrowserText(node.key))) continue
    if (part === "source" || node.type === "TaggedTemplateExpression" && part === "quasi") continue
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) eachText(child, found)
  }
}

const isBrowserText = (key: unknown): boolean =>
  isNode(key) && NOT_WORDS.has(String(key.type === "Identifier" ? key.name : key.value))

interface Change { readonly from: number; readonly to: number; readonly by: string }

const changed = (code: string, changes: readonly Change[]): string =>
  [...changes].sort((a, b) => b.from - a.from).reduce((text, { from, to, by }) => text.slice(0, from) + by + text.slice(to), code)

/**
 * Lifts what a person reads out of the scripts into one file of data, a list that the first script fetches. The sources
 * keep their words where they are used; the scripts hold places in the list.
 */
export const words = (): Plugin => {
  const list = new Map<string, number>()
  const place = (text: string): number => {
    if (!list.has(text)) list.set(text, list.size)
    return list.get(text) ?? 0
  }
  return {
    name: "words",
    apply: "build",
    // Browsers keep a script by its name for a year: a change of what is lifted must change the name.
    augmentChunkHash: () => hash(readFileSync("build/words.ts")),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk")
        const [first] = chunks.filter(({ isEntry }) => isEntry)
        if (!first) return
        const others = chunks.filter((one) => one !== first)
        for (const chunk of [first, ...others]) {
          const changes: Change[] = []
          eachText(parseSync(chunk.fileName, chunk.code).program as unknown as Node, (text, from, to, inside) => {
            if (!counts(text)) return
            const by = `${LIST}[${String(place(text))}]`
            // A keyword may stand right before a text: `return"so"`.
            const apart = /\w/.test(chunk.code[from - 1] ?? "") ? " " : ""
            changes.push({ from, to, by: inside ? `\${${by}}` : apart + by })
          })
          chunk.code = changed(chunk.code, changes)
        }
        const source = JSON.stringify([...list.keys()])
        const fileName = `assets/words-${hash(source)}.json`
        this.emitFile({ type: "asset", fileName, source })
        first.code = `const ${LIST}=await(await fetch("/static/${fileName}")).json();${first.code};export{${LIST}};`
        for (const other of others) other.code = `import{${LIST}}from"./${first.fileName.split("/").at(-1) ?? ""}";${other.code}`
      },
    },
  }
}
