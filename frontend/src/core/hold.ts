import { notGreen } from "./colours"
import type { Day } from "./days"
import type { Bundle, JournalEvent, Kind, Program } from "./model"
import { newer, retractions, standing, uncounted } from "./standing"

/** What the review of a day reads of that same day, so that its own plan may change with it. */
const SAME_DAY: readonly Kind[] = ["enrolled", "flare", "screen", "pause", "placed", "prescribed", "settings"]
/** What the next morning's review judges. */
const JUDGED: readonly Kind[] = ["morning", "evening", "exercise", "session", "after", "run", "test"]
const BAD_WALK = 4

/** Units and equipment change no plan; every other setting may. */
const changesPlan = ({ kind, body }: JournalEvent): boolean =>
  kind !== "settings" || Object.keys(body).some((field) => field !== "units" && field !== "equipment")

/** A morning score of another variant than the lowest score of its day has. */
function worseMorning(bundle: Bundle, { day, body }: JournalEvent<"morning">): boolean {
  const classes = bundle.days.find(({ date }) => date === day)?.if_morning
  if (classes) return classes[body.pain] !== classes[0]
  const known = bundle.days.find(({ date }) => date === day)?.morning ?? 0
  return body.pain > known
}

function outOfTheOrdinary(bundle: Bundle, program: Program, event: JournalEvent, events: readonly JournalEvent[]): boolean {
  if (event.kind === "morning") return worseMorning(bundle, event)
  if (event.kind === "evening") return (event.body.walk ?? 0) >= BAD_WALK
  return notGreen(program, bundle.standing.pain_mode, event, events)
}

/**
 * Whether day `day` is to be shown as its `hold`: because the phone's own log has, newer than the bundle, something
 * that its days did not count on. On the bundle's first day the morning score picks the variant, and what was done
 * that day holds nothing, since it is judged the next morning.
 */
export function held(bundle: Bundle, program: Program, log: readonly JournalEvent[], day: Day): boolean {
  const events = standing(log)
  const reaches = (event: JournalEvent): boolean => event.day < day || day > bundle.from
  const said = events.filter((event) => uncounted(event, bundle) && event.day <= day)
  if (said.some((event) => SAME_DAY.includes(event.kind) && changesPlan(event))) return true
  if (said.some((event) => reaches(event) && outOfTheOrdinary(bundle, program, event, events))) return true
  return takenBack(bundle, log, day)
}

/** Something the bundle had counted was taken back: a word that changes its own day, or a score of an earlier day. */
function takenBack(bundle: Bundle, log: readonly JournalEvent[], day: Day): boolean {
  const gone = retractions(log)
  return log.some((event) => {
    if (uncounted(event, bundle) || event.day > day || event.kind === "retract" || event.kind === "clearance") return false
    if (!gone.get(event.id)?.some((retract) => newer(retract, bundle.as_of.rev))) return false
    return (SAME_DAY.includes(event.kind) && changesPlan(event)) || (JUDGED.includes(event.kind) && event.day < bundle.from)
  })
}
