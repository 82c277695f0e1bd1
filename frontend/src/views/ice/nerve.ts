import { ofKind, standing } from "../../core/standing"
import type { Day, JournalEvent } from "../../core/model"

/** The questions on the shin and on the lift of the foot (ICE10). */
export const NERVE_QUESTIONS: readonly string[] = ["RF13", "RF14"]

/** Whether both were answered on a day. */
export const nerveAnswered = (log: readonly JournalEvent[], day: Day): boolean =>
  ofKind(standing(log), "screen").some((screen) => screen.day === day && NERVE_QUESTIONS.every((id) => id in screen.body.answers))
