/** One event as it waits to be sent: its id and the JSON text that was saved. */
export interface Waiting {
  readonly id: string
  readonly text: string
}

/** What one call may carry. */
export const MOST_EVENTS = 100
export const MOST_BYTES = 256 * 1024
/** Room for all that surrounds the events in a call. */
const AROUND = 1024

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 300_000

/** How many bytes a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** The oldest events that fit into one call, at most `most`; always one where there is one. */
export function nextBatch(rows: readonly Waiting[], most: number = MOST_EVENTS): readonly Waiting[] {
  const batch: Waiting[] = []
  let bytes = AROUND
  for (const row of rows) {
    bytes += utf8Bytes(row.text) + 1
    if (batch.length >= Math.min(most, MOST_EVENTS) || (batch.length > 0 && bytes > MOST_BYTES)) break
    batch.push(row)
  }
  return batch
}

/**
 * How long to wait before the next try: full jitter between nothing and a ceiling that doubles from 1 s to 5 min.
 * @param failures how many tries have failed in a row, from 1
 * @param chance from 0 to 1
 */
export function backOff(failures: number, chance: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20))
  return Math.round(chance * ceiling)
}

/** Half of a batch the server could not take, for the next try. */
export const halve = (size: number): number => Math.max(1, Math.floor(size / 2))
