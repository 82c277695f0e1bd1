import type { Choices } from "./choices"

export type Units = "km" | "mi"

const KM_A_MILE = 1.609344
/** Used while nobody said how fast an easy kilometre is (H6). */
const PACE_S_PER_KM = 480

export const unitsOf = ({ units }: Choices): Units => units ?? "km"

/** A distance as it is typed in a form, in the person's units, to two places. */
export const inUnits = (km: number, units: Units): number => Math.round(100 * (units === "mi" ? km / KM_A_MILE : km)) / 100

/** A distance that was typed, as the journal keeps it: kilometres to the metre. */
export const inKm = (typed: number, units: Units): number => Math.round(1000 * (units === "mi" ? typed * KM_A_MILE : typed)) / 1000

/** A distance in words, rounded down to a tenth, since it may be a limit: `5 km`, `3.1 miles`. */
export function sayKm(km: number, units: Units): string {
  // A little more than nothing keeps 2.3 from being read as 2.2999.
  const tenths = Math.floor(10 * (units === "mi" ? km / KM_A_MILE : km) + 1e-6) / 10
  return `${tenths} ${units === "km" ? "km" : tenths === 1 ? "mile" : "miles"}`
}

/** Seconds that an easy kilometre takes. */
export const easyPace = ({ easy_pace_s_per_km: pace }: Choices): number => pace ?? PACE_S_PER_KM
