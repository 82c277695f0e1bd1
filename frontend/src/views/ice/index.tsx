import "../today/today.css"
import "./ice.css"

import { dayLog, type IceUse } from "../../core/daylog"
import { addDays } from "../../core/days"
import { show } from "../../core/gate"
import { mayStart } from "../../core/ice"
import { nerveAnswered, nerveSignOn } from "../../core/icenerve"
import { draft } from "../../store/draft"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { timer } from "../../store/timer"
import { Button } from "../../ui/button"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { useHeadingFocus } from "../shared/focus"
import { tried } from "../shared/keep"
import { sayTime, useNow } from "../shared/now"
import { side } from "../shared/side"
import { After, NerveQuestions } from "./after"
import { Before } from "./before"
import { Running } from "./running"
import { ice } from "./watch"

/** How long after the end the skin is asked about, and how long "in a while" is. */
const ASK_WITHIN_MS = 3 * 3_600_000
const AGAIN_MS = 15 * 60_000

const later = draft<{ ice_id: string; at: number }>("ice-after")

/** The last application that ended a short while ago and whose skin nobody has spoken of. */
function unasked(uses: readonly IceUse[], now: number): IceUse | undefined {
  // The page looks at the clock twice a minute: an application that ended since then seems to end in the future.
  return uses.findLast(({ ended_at, after }) => ended_at !== null && after === null && Math.abs(now - ended_at) < ASK_WITHIN_MS)
}

/** The ice page: before, while it is on, and after. */
export function IcePage() {
  const now = useNow()
  const catalogue = program.value
  const day = timer.value?.day ?? today.value
  const on = timer.value !== null && ice.value !== null
  useHeadingFocus(on ? "on" : "off")
  if (timer.value && ice.value && catalogue) {
    return <Running timer={timer.value} now={ice.value} rules={catalogue.ice} side={side.value} />
  }
  const shown = show(bundle.value, catalogue, log.value, day, today.value)
  if (shown.kind === "locked") {
    return <Closed title="No ice for now." why="Please get checked first. Exercise and ice wait until then." />
  }
  if (shown.kind === "waiting" || !catalogue) return <Closed title="No plan yet." why="Ice needs your plan. It needs signal once." />
  const uses = [addDays(day, -1), day].flatMap((each) => dayLog(log.value, each).ice)
  const last = unasked(uses, now)
  const { ice_id: put, at = 0 } = later.value.value
  if (last && !(put === last.ice_id && now - at < AGAIN_MS)) {
    return (
      <After use={last} rules={catalogue.ice}
        onLater={() => { void tried(later.save({ ice_id: last.ice_id, at: now })) }} />
    )
  }
  const sign = nerveSignOn(log.value)
  if (sign !== null && !nerveAnswered(log.value, day)) return <NerveQuestions program={catalogue} again={sign < day} />
  if (sign !== null) {
    return <Closed title="Ice is off today." why="Your leg was not normal after ice. Two questions on another day can open it again. Not normal after an hour? Call 111." />
  }
  const { variant } = shown
  return (
    <Before rules={catalogue.ice} variant={variant} may={mayStart(variant.ice, log.value, { day, rev: bundle.value?.as_of.rev ?? 0, now })} now={now} side={side.value} clockTime={sayTime} />
  )
}

function Closed({ title, why }: { title: string; why: string }) {
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title={title} />
      <Note tone="plain">{why}</Note>
      <Button kind="outline" href="/">Back to today</Button>
    </main>
  )
}
