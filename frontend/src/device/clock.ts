/** The only place on the phone that reads a clock, the time zone or chance. */
export const now = (): number => Date.now()

/** Milliseconds that no change of the wall clock moves. */
export const steady = (): number => performance.now()

/** How many minutes the clock on the wall is ahead of UTC just now. */
export const ahead = (): number => -new Date().getTimezoneOffset()

export const timezone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** A number from 0 to 1, for spreading retries. */
export const chance = (): number => Math.random()
