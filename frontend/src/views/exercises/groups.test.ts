import { describe, expect, it } from "vitest"

import { program } from "../../testing/program"
import { shelves } from "./groups"

const [first] = program.exercises
if (!first) throw new Error("the test program has no exercise")
const all = [
  { ...first, id: "clamshell", name: "Clamshell", group: "hip", muscles: ["gluteus medius"] },
  { ...first, id: "leg-swings", name: "Leg swings, front and back", group: "mobility", muscles: [] },
  { ...first, id: "ice-20", name: "Ice", group: "care", muscles: [] },
]
const found = (wanted: string) => shelves(all, wanted).flatMap(({ exercises }) => exercises).map(({ id }) => id)

describe("exercises on their shelves", () => {
  it("shows all of them, and an unknown group last", () => {
    expect(shelves(all, "").map(({ title }) => title)).toEqual(["Warm-up", "Hips and trunk", "Care"])
    expect(found("")).toHaveLength(all.length)
  })
  it("finds by name or muscle, in any order of words", () => {
    expect(found("back leg")).toEqual(["leg-swings"])
    expect(found("GLUTEUS")).toEqual(["clamshell"])
    expect(found("front-back")).toEqual([])
    expect(found("zzz")).toEqual([])
  })
})
