import type { Bout } from "../../core/intervals"

const MINUTE_S = 60

/** A length of time in words: `2 minutes`, `90 seconds`. */
export function sayLength(seconds: number): string {
  if (seconds === MINUTE_S) return "1 minute"
  return seconds % MINUTE_S === 0 ? `${seconds / MINUTE_S} minutes` : `${seconds} seconds`
}

/** What to do now, as the voice says it: `Run for 2 minutes`. */
export const sayBout = ({ run, seconds }: Bout, last: boolean): string =>
  `${run ? "Run" : last ? "Walk home" : "Walk"} for ${sayLength(seconds)}`
