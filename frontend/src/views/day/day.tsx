import "../today/today.css"
import "./day.css"

import { useEffect, useState } from "preact/hooks"

import { dayLog, tickKey } from "../../core/daylog"
import { addDays, sayDay, sayDayShort } from "../../core/days"
import type { Bundle, Day as DayId, PlanDay, Variant } from "../../core/model"
import { go, Link, path } from "../../router"
import { log } from "../../store/journal"
import { today } from "../../store/state"
import { planOf } from "../../sync/sync"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { SaveLine } from "../shared/save-line"
import { enrolledOn } from "../shared/side"
import { slotView, type SlotView } from "../shared/slots"
import { NoteSheet } from "../today/note"
import { Logged } from "./logged"
import { DayScores } from "./scores"
import { DaySlot } from "./slot"

/** The plan as it was for a day: undefined while it is fetched, null when it is out of reach. */
function usePlan(day: DayId): Bundle | null | undefined {
  const [plan, setPlan] = useState<{ day: DayId; bundle: Bundle | null } | null>(null)
  useEffect(() => {
    let wanted = true
    void planOf(day).then((bundle) => { if (wanted) setPlan({ day, bundle }) })
    return () => { wanted = false }
  }, [day])
  return plan?.day === day ? plan.bundle : undefined
}

/** The variant that stood for the morning score the log now has. */
function variantOf(day: PlanDay, morning: number | undefined): Variant {
  const at = morning === undefined ? undefined : day.if_morning?.[morning]
  return (at === undefined ? undefined : day.variants[at]) ?? day.plan
}

/** One earlier day: what was planned, what was said and done. It can be filled in late and put right. */
export function EarlierDay() {
  const day = path.value.split("/")[2] ?? today.value
  const first = enrolledOn.value
  const outside = !/^\d{4}-\d\d-\d\d$/.test(day) || day > today.value || (first !== null && day < first)
  useEffect(() => { if (day === today.value) go("/", { replace: true }) }, [day])
  if (outside) {
    return (
      <main class="screen">
        <PageHead title="No such day." reason="The plan does not reach it." back={{ href: "/", text: "Today" }} />
      </main>
    )
  }
  return <Reached key={day} day={day} first={first ?? day} />
}

function Reached({ day, first }: { day: DayId; first: DayId }) {
  const [noting, setNoting] = useState(false)
  const plan = usePlan(day)
  const planned = plan?.days.find(({ date }) => date === day)
  const events = dayLog(log.value, day)
  const variant = planned && variantOf(planned, events.morning)
  const views: readonly SlotView[] = planned && variant
    ? variant.slots.map((slot) => slotView(planned, variant, slot, events, null))
    : []
  const keys = new Set<string>(views.flatMap(({ rows }) => rows.map(({ slot, item }) => tickKey(slot, item.exercise))))
  return (
    <main class="screen">
      <Steps day={day} first={first} />
      <PageHead title={`${sayDay(day)}.`} reason={variant?.reasons[0]?.text} aside={<SaveLine />} kicker="An earlier day" />
      <div class="stack">
        {plan === null && (
          <Note tone="plain" icon="cloud-off">
            The plan of this day needs signal. You can still put your entries right.
          </Note>
        )}
        <DayScores day={day} log={events} />
        {views.map((view) => <DaySlot key={`${view.slot.id} ${view.slot.class}`} view={view} day={day} log={events} />)}
        <Logged log={events} planned={keys} />
        <Button kind="outline" icon="pencil" onClick={() => { setNoting(true) }}>Write a note</Button>
      </div>
      {noting && <NoteSheet day={day} log={events} onClose={() => { setNoting(false) }} />}
    </main>
  )
}

function Steps({ day, first }: { day: DayId; first: DayId }) {
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  return (
    <nav class="day-steps" aria-label="Days">
      {before >= first
        ? <Link class="day-step" href={`/day/${before}`}><Icon name="chevron-left" />{sayDayShort(before)}</Link>
        : <span />}
      <Link class="day-step" href={after === today.value ? "/" : `/day/${after}`}>
        {after === today.value ? "Today" : sayDayShort(after)}<Icon name="chevron-right" />
      </Link>
    </nav>
  )
}
