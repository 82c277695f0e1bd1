import { choicesOn } from "./choices"
import type { Day } from "./days"
import { easyPace } from "./distance"
import { groupBy } from "./group"
import type { BodyOf, JournalEvent } from "./model"
import { ofKind, standing } from "./standing"

/** Earlier days first, within one day the smaller id. */
const inOrder = (one: JournalEvent, two: JournalEvent): number => (one.day + one.id < two.day + two.id ? -1 : 1)

/** Every run that stands, the latest first. */
export const runsIn = (log: readonly JournalEvent[]): readonly JournalEvent<"run">[] =>
  ofKind(standing(log), "run").toSorted((one, two) => inOrder(two, one))

/** What the person runs for: a name, a distance and a day. */
export type Goal = Readonly<Exclude<BodyOf<"goal">, Readonly<Record<string, never>>>>

/** The goal as it stands on `day`; null without one. */
export function goalOn(log: readonly JournalEvent[], day: Day): Goal | null {
  const last = ofKind(standing(log), "goal").filter((event) => event.day <= day).toSorted(inOrder).at(-1)?.body
  return last && typeof last.name === "string" ? last as Goal : null
}

/** One pair of shoes with all it has run, in kilometres. */
export type Pair = Readonly<BodyOf<"shoe">> & { readonly km: number }

/** Every pair as it stands on `day`. A run without a distance counts its minutes at the easy pace. */
export function shoesOn(log: readonly JournalEvent[], day: Day): readonly Pair[] {
  const pace = easyPace(choicesOn(log, day))
  const runs = runsIn(log)
  const said = ofKind(standing(log), "shoe").filter((event) => event.day <= day).toSorted(inOrder)
  return [...groupBy(said, ({ body }) => body.shoe_id).values()].flatMap((events) => {
    const last = events.at(-1)
    if (!last) return []
    const ran = runs.filter(({ body }) => body.shoe_id === last.body.shoe_id)
      .reduce((sum, { body }) => sum + (body.km ?? body.minutes * 60 / pace), 0)
    return [{ ...last.body, km: last.body.km_at_start + ran }]
  })
}
