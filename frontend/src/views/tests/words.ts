import type { Side, Test } from "../../core/model"
import type { Place } from "./taking"

/** "Left side", with what is special about it. */
export function placeWords(place: Place, side: Side): readonly [name: string, detail: string] {
  const sore = place === "injured"
  if (side === "both") return sore ? ["The sorer side", ""] : ["The better side", ""]
  return [sore === (side === "left") ? "Left side" : "Right side", sore ? "The sore side" : "The good side goes first"]
}

/** A number of the test with its unit. */
export const sayNumber = (test: Test, number: number): string =>
  test.records.includes("seconds") ? `${number} s` : `${number}`
