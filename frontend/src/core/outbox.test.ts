import { describe, expect, it } from "vitest"

import { backOff, halve, MOST_BYTES, MOST_EVENTS, nextBatch, utf8Bytes, type Waiting } from "./outbox"

const row = (id: string, length: number): Waiting => ({ id, text: "x".repeat(length) })

describe("a batch", () => {
  it("takes the oldest first and at most a hundred", () => {
    const rows = Array.from({ length: 250 }, (_, at) => row(String(at), 10))
    expect(nextBatch(rows).map(({ id }) => id)).toEqual(rows.slice(0, MOST_EVENTS).map(({ id }) => id))
    expect(nextBatch(rows, 7)).toHaveLength(7)
    expect(nextBatch(rows, 1000)).toHaveLength(MOST_EVENTS)
  })

  it("stays within 256 KiB with all that surrounds it", () => {
    const rows = Array.from({ length: 40 }, (_, at) => row(String(at), 16_000))
    const batch = nextBatch(rows)
    expect(JSON.stringify({ events: batch.map(({ text }) => text) }).length).toBeLessThanOrEqual(MOST_BYTES)
    expect(batch).toHaveLength(16)
  })

  it("sends an event alone that is too big for company", () => {
    expect(nextBatch([row("big", 300_000), row("small", 5)]).map(({ id }) => id)).toEqual(["big"])
    expect(nextBatch([])).toEqual([])
  })

  it("counts bytes, not letters", () => {
    for (const text of ["knee", "é", "−", "🦵", "£ a", "\u0000"]) expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length)
  })
})

describe("waiting before the next try", () => {
  it("doubles its ceiling from one second to five minutes", () => {
    expect([1, 2, 3, 9, 10, 500].map((failures) => backOff(failures, 1))).toEqual([1000, 2000, 4000, 256_000, 300_000, 300_000])
  })

  it("is spread over the whole range", () => {
    expect(backOff(4, 0)).toBe(0)
    expect(backOff(4, 0.5)).toBe(4000)
  })

  it("halves a batch down to one", () => {
    expect([100, 3, 2, 1].map(halve)).toEqual([50, 1, 1, 1])
  })
})
