import { nerveClear } from "./ice"
import { badSkin, iceUses } from "./iceuse"
import type { Day, JournalEvent } from "./model"
import { ofKind, standing } from "./standing"

/** The questions on the shin and on the lift of the foot (ICE10). */
export const NERVE_QUESTIONS: readonly string[] = ["RF13", "RF14"]

/** Whether both were answered on a day, since ice last left a sign on it: what was said before says nothing of it. */
export function nerveAnswered(log: readonly JournalEvent[], day: Day): boolean {
  const events = standing(log).filter((event) => event.day === day)
  const signs = ofKind(events, "ice").filter(({ body }) => badSkin(body))
  return ofKind(events, "screen").some((screen) =>
    NERVE_QUESTIONS.every((id) => id in screen.body.answers) && signs.every(({ id }) => id < screen.id))
}

/** The last day on which icing left a sign of the nerve that no screen of a later day has cleared; null without one. */
export function nerveSignOn(log: readonly JournalEvent[]): Day | null {
  const events = standing(log)
  const clear = ofKind(events, "screen").filter(nerveClear)
  const signs = iceUses(ofKind(events, "ice")).filter((use) => badSkin(use) && !clear.some(({ day }) => day > use.day))
  return signs.map(({ day }) => day).toSorted().at(-1) ?? null
}
