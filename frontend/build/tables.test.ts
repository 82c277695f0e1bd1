import { runInNewContext } from "node:vm"

import { parseSync } from "vite"
import { describe, expect, it } from "vitest"

import { isNode, mayShare, tableOf, type Json } from "./tables"

const FILL = '"a text that is long enough to be worth a place in the list"'

/** The table that an expression is, if it is one. */
function table(code: string): Json | undefined {
  const [statement] = (parseSync("one.js", `(${code})`).program as unknown as { body: { expression: unknown }[] }).body
  let node = statement?.expression
  if (isNode(node) && node.type === "ParenthesizedExpression") node = node.expression
  return isNode(node) ? tableOf(node) : undefined
}

describe("a table of constants", () => {
  it.each([
    `[${FILL}, 1, -2.5, !0, !1, null]`, `{ a: ${FILL}, "b-c": [1, [2]], d: { e: \`so\` } }`, `[${FILL}, [], {}]`, `{ a: ${FILL}, constructor: 1 }`,
  ])("is read as the script would read it: %s", (code) => {
    expect(table(code)).toEqual(runInNewContext(`(${code})`))
  })

  it.each([
    `[${FILL}, undefined]`, `[${FILL}, void 0]`, `[${FILL}, /x/]`, `[${FILL}, 1n]`, `[${FILL}, , 1]`, `[${FILL}, -0]`, `[${FILL}, ...x]`, `[${FILL}, x]`,
    `[${FILL}, \`a\${x}\`]`, `{ a: ${FILL}, ...x }`, `{ a: ${FILL}, [x]: 1 }`, `{ a: ${FILL}, x }`, `{ a: ${FILL}, b() {} }`, `{ a: ${FILL}, get b() { return 1 } }`,
    `{ a: ${FILL}, __proto__: null }`, `{ a: ${FILL}, 7: 8 }`, `{ a: ${FILL}, b: () => 1 }`, `[1, 2]`, FILL,
  ])("is nothing that has to be worked out, and nothing short: %s", (code) => {
    expect(table(code)).toBeUndefined()
  })
})

describe("one table for all uses", () => {
  const node = (type: string) => ({ type, start: 0, end: 0 })
  it("will do where it is handed to a call or back", () => {
    expect(mayShare(node("CallExpression"), "arguments", false)).toBe(true)
    expect(mayShare(node("ReturnStatement"), "argument", false)).toBe(true)
    expect(mayShare(node("ArrowFunctionExpression"), "body", false)).toBe(true)
  })
  it("will not do for what a function gives a name, nor for anything within that", () => {
    expect(mayShare(node("VariableDeclarator"), "init", true)).toBe(false)
    expect(mayShare(node("AssignmentExpression"), "right", true)).toBe(false)
    expect(mayShare(node("AssignmentPattern"), "right", true)).toBe(false)
    expect(mayShare(node("Property"), "value", false)).toBe(false)
    expect(mayShare(node("Property"), "value", true)).toBe(true)
  })
})
