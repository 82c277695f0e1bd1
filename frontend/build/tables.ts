/** A node of the parsed script. */
export interface Node { type: string; start: number; end: number; [part: string]: unknown }

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string"

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Shorter ones cost more as a place in the list than they save. */
const SHORTEST = 9

/** The name of a property of an object, with nothing to be worked out; null for any other part of one. */
function nameOf({ type, kind, computed, method, key }: Node): string | null {
  if (type !== "Property" || kind !== "init" || computed || method || !isNode(key)) return null
  const name = key.type === "Identifier" ? key.name : key.value
  return typeof name === "string" && name !== "__proto__" ? name : null
}

/** The value of an expression that is the same each time; undefined for any other. */
function valueOf(node: Node): Json | undefined {
  const { type, value, operator, argument } = node
  if (type === "Literal") return typeof value === "object" && node.raw !== "null" || typeof value === "bigint" ? undefined : value as Json
  if (type === "TemplateLiteral") return (node.expressions as unknown[]).length === 0 ? (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked : undefined
  if (type === "UnaryExpression" && isNode(argument) && argument.type === "Literal" && typeof argument.value === "number") {
    return operator === "!" ? !argument.value : operator === "-" && argument.value !== 0 ? -argument.value : undefined
  }
  if (type === "ArrayExpression") {
    const values = (node.elements as (Node | null)[]).map((one) => (one ? valueOf(one) : undefined))
    return values.every((one) => one !== undefined) ? values : undefined
  }
  if (type !== "ObjectExpression") return undefined
  const pairs = (node.properties as Node[]).map((one) => [nameOf(one), isNode(one.value) ? valueOf(one.value) : undefined] as const)
  return pairs.every(([name, one]) => name !== null && one !== undefined) ? Object.fromEntries(pairs) as Json : undefined
}

/** A list or an object of constants that is worth lifting out of a script; undefined for any other expression. */
export function tableOf(node: Node): Json | undefined {
  const long = (node.type === "ArrayExpression" || node.type === "ObjectExpression") && node.end - node.start >= SHORTEST
  return long ? valueOf(node) : undefined
}

/** Expressions that hand on what is within them. */
const PASSES_ON = new Set([
  "ObjectExpression", "ArrayExpression", "Property", "SpreadElement", "ConditionalExpression", "LogicalExpression", "SequenceExpression",
])

/**
 * Whether one value for all uses will do for a part of a node within a function. Not for one that the function gives a
 * name, since it may change it. What is handed to a call or back to the caller is taken as it is. `here`: whether it
 * will do for the node itself.
 */
export function mayShare({ type }: Node, part: string, here: boolean): boolean {
  if (type === "VariableDeclarator" || (type === "AssignmentExpression" || type === "AssignmentPattern") && part === "right") return false
  return PASSES_ON.has(type) ? here : true
}

export const isFunction = ({ type }: Node): boolean => type.includes("Function")
