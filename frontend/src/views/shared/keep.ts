import type { BodyOf, Day, JournalEvent, Kind } from "../../core/model"
import { append, retract, SaveProblem, swap } from "../../store/journal"
import { today } from "../../store/state"
import { showToast } from "../../ui/toast"

const NOT_SAVED = {
  full: "Not saved: this phone has no room left.",
  broken: "Not saved: this phone's storage does not answer.",
} as const

/** Says that something was not saved, and why. */
export function sayNotSaved(problem: unknown): void {
  showToast(problem instanceof SaveProblem ? NOT_SAVED[problem.why] : NOT_SAVED.broken)
}

/** Runs a change of the journal; a change that fails is said and gives null. */
export async function tried<Result>(change: Promise<Result>): Promise<Result | null> {
  try {
    return await change
  } catch (problem) {
    sayNotSaved(problem)
    return null
  }
}

/**
 * Keeps one event and says so with an Undo that takes it back. Nothing is shown as saved before it is.
 * Without `said` it stays quiet.
 */
export async function keep<K extends Kind>(
  kind: K, body: BodyOf<K>, said?: string, day: Day = today.value,
): Promise<JournalEvent<K> | null> {
  const event = await tried(append(kind, body, day))
  if (event && said) showToast(said, () => void tried(retract(event.id)))
  return event
}

/** Takes events back and says so; Undo keeps them again as new events. */
export async function takeBack(events: readonly JournalEvent[], said: string): Promise<void> {
  if (await tried(swap(events, []))) showToast(said, () => void tried(swap([], events)))
}

/** Puts a new event in the place of older ones, in one step. True once that is done. */
export async function replace<K extends Kind>(
  old: readonly JournalEvent<K>[], kind: K, body: BodyOf<K>, said: string, day: Day,
): Promise<boolean> {
  const kept = await tried(swap(old, [{ kind, body, day }]))
  if (kept) showToast(said, () => void tried(swap(kept, old)))
  return kept !== null
}
