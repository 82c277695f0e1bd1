/** The only place on the phone that reads a clock, the time zone or chance. */
export const now = (): number => Date.now()

/** Milliseconds that no change of the wall clock moves. */
export const steady = (): number => performance.now()

/** How many minutes the clock on the wall is ahead of UTC at a moment. */
export const ahead = (ms = now()): number => -new Date(ms).getTimezoneOffset()

declare const Temporal: { readonly Now?: { timeZoneId?(): string } } | undefined

/** The name of the time zone. Asking `Intl` makes a slow phone load what it knows of the world, so it is asked last. */
export const timezone = (): string =>
  (typeof Temporal === "undefined" ? undefined : Temporal.Now?.timeZoneId?.()) ?? Intl.DateTimeFormat().resolvedOptions().timeZone

export const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** A number from 0 to 1, for spreading retries. */
export const chance = (): number => Math.random()
