import { expect, it } from "vitest"

import { handedOver } from "./handover"

it("hands over one list in one order, under the names that each script has for it", () => {
  const { first, other } = handedOver(
    { fileName: "assets/main-1.js", code: "const a=1,b=()=>2;for(;;)break;export{b as x,a as y};" },
    { fileName: "assets/more-1.js", code: 'import{y as n,x as e}from"./main-1.js";console.log(n,e())' },
  )
  expect(first).toBe("const a=1,b=()=>2;for(;;)break;export default[a,b]")
  expect(other).toBe('import H$ from"./main-1.js";const[n,e]=H$;console.log(n,e())')
})

it("stops at a name that is taken and not given", () => {
  const first = { fileName: "main.js", code: "const a=1;export{a};" }
  expect(() => handedOver(first, { fileName: "more.js", code: 'import{b}from"./main.js";b()' })).toThrow("b is not exported")
})
