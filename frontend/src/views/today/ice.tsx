import { mayStart, quietUntil } from "../../core/ice"
import type { Day, IcePlan } from "../../core/model"
import { timer } from "../../store/timer"
import { log } from "../../store/journal"
import { bundle } from "../../store/state"
import { IceCard } from "../../ui/card"
import { sayTime } from "../shared/now"

const MINUTE = 60

/** The ice card of today. `before` says that work is still to come that ice would hold up (ICE9). */
export function TodayIce({ plan, day, nowMs, before }: { plan: IcePlan; day: Day; nowMs: number; before: boolean }) {
  const running = timer.value
  const minutes = plan.max_s / MINUTE
  if (running) {
    const left = Math.max(0, Math.ceil((running.deadline - nowMs) / (MINUTE * 1000)))
    return (
      <IceCard
        state="running" title={left > 0 ? `Ice is on, ${left} min left` : "Ice off now"} detail="Tap to see the clock"
      />
    )
  }
  const may = mayStart(plan, log.value, { day, rev: bundle.value?.as_of.rev ?? -1, now: nowMs })
  if (may.ok) {
    const hours = plan.quiet_before_s / MINUTE / MINUTE
    return (
      <IceCard
        state="ready" title={`Ice, up to ${minutes} minutes`}
        detail={before ? `Leave ${hours} hours before exercise` : "Only if it feels good"}
      />
    )
  }
  switch (may.code) {
    case "running": return null
    case "too_soon": {
      const from = may.from === undefined ? "Leave two hours between" : `From ${sayTime(may.from)}`
      return <IceCard state="later" title="Ice, not yet" detail={from} />
    }
    case "four_today": return <IceCard state="full" title="Ice, four times today" detail="That is the most for one day" />
    case "skin": return <IceCard state="off" title="No ice for now" detail="Your skin or foot needs a check first" />
    case "not_offered": return plan.reasons[0] ? <IceCard state="off" title="No ice today" detail={plan.reasons[0]} /> : null
  }
}

/** Why to wait with work after ice, in words; null when there is nothing to wait for. */
export function quietWords(plan: IcePlan, nowMs: number): string | null {
  const until = quietUntil(plan, log.value, nowMs)
  return until === null ? null : `You used ice. Exercise is best from ${sayTime(until)}.`
}
