import { readFileSync } from "node:fs"

import { parseSync, type Plugin } from "vite"

/** Stands in the other script for the list. Nothing else may have this name. */
const LIST = "H$"

/** One name handed from the first script to another: what it is called in each. */
interface Handed { readonly there: string; readonly here: string }

interface Name { readonly name: string }

type Part =
  | { readonly type: "ExportNamedDeclaration"; readonly start: number; readonly end: number; readonly specifiers: readonly { readonly local: Name; readonly exported: Name }[] }
  | { readonly type: "ImportDeclaration"; readonly start: number; readonly end: number; readonly source: { readonly value: string }; readonly specifiers: readonly { readonly imported: Name; readonly local: Name }[] }

const partsOf = <Type extends Part["type"]>(file: string, code: string, type: Type) =>
  (parseSync(file, code).program.body as unknown as readonly Part[]).filter((one): one is Extract<Part, { type: Type }> => one.type === type)

const without = (code: string, parts: readonly Part[]): string =>
  parts.toReversed().reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code)

interface Script { readonly fileName: string; readonly code: string }

/** The code of two scripts of which the second takes what it shares from the first as one list. */
export function handedOver(first: Script, other: Script): { first: string; other: string } {
  const given = partsOf(first.fileName, first.code, "ExportNamedDeclaration")
  const taken = partsOf(other.fileName, other.code, "ImportDeclaration")
  const calledThere = new Map(given.flatMap(({ specifiers }) => specifiers.map(({ local, exported }) => [exported.name, local.name] as const)))
  const handed = taken.flatMap(({ specifiers }) => specifiers).map(({ imported, local }): Handed => {
    const there = calledThere.get(imported.name)
    if (there === undefined) throw new Error(`${imported.name} is not exported`)
    return { there, here: local.name }
  })
  const bare = (code: string, parts: readonly Part[]) => without(code, parts).replace(/^;+|;+$/g, "")
  return {
    first: `${bare(first.code, given)};export default[${handed.map(({ there }) => there).join()}]`,
    other: `import ${LIST} from"./${first.fileName.split("/").at(-1) ?? ""}";const[${handed.map(({ here }) => here).join()}]=${LIST};${bare(other.code, taken)}`,
  }
}

/**
 * Hands what the scripts share over as one list in one order. An export and an import that each say `a as b` for a
 * hundred names cost more than a small page of the app.
 */
export const handover = (): Plugin => ({
  name: "handover",
  apply: "build",
  augmentChunkHash: () => readFileSync("build/handover.ts", "utf8"),
  transform(code, id) {
    // A list holds what a name meant when it was made.
    if (id.includes("/src/") && /\bexport (let|var) /.test(code)) this.error(`${id} exports a name that may change`)
    return null
  },
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk")
      const first = chunks.find(({ isEntry }) => isEntry)
      const [other, ...more] = chunks.filter((one) => one !== first)
      if (!first || !other || more.length > 0) return
      const codes = handedOver(first, other)
      first.code = codes.first
      other.code = codes.other
    },
  },
})
