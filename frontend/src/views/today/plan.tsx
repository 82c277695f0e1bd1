import type { Shown } from "../../core/gate"
import { dayLog } from "../../core/daylog"
import { dayNumber, isEvening } from "../../core/days"
import { ahead } from "../../device/clock"
import { later } from "../../later"
import { log } from "../../store/journal"
import { bundle, program, setPrefs } from "../../store/state"
import { TapCard } from "../../ui/card"
import { begunIn } from "../shared/begun"
import { tried } from "../shared/keep"
import { useNow } from "../shared/now"
import { slotView } from "../shared/slots"
import { AfterCard } from "./after"
import { EveningCard } from "./evening"
import { Headline } from "./headline"
import { quietWords, TodayIce } from "./ice"
import { Safety } from "./safety"
import { TodaySlot } from "./slot"
import { DayFoot } from "./wrong"

const CalmCard = later("CalmCard")
const InstallCard = later("InstallCard")
const ReferralCard = later("ReferralCard")
const TestsCard = later("TestsCard")
const WeekCard = later("WeekCard")
const WelcomeBack = later("WelcomeBack")

/** Today once its morning is answered or skipped: the decision, the slots, ice, and what is always at hand. */
export function TodayPlan({ shown }: { shown: Extract<Shown, { kind: "plan" }> }) {
  const nowMs = useNow()
  const { day, variant } = shown
  const events = dayLog(log.value, day.date)
  const views = variant.slots.map((slot) => {
    const { pre } = begunIn(day.date, slot.id).value.value
    return slotView(day, variant, slot, events, pre ?? null)
  })
  const next = views.find(({ state }) => state === "open")
  const heavy = views.some(({ state, slot }) => state === "open" && slot.class !== "release")
  const standing = bundle.value?.standing
  const evening = isEvening(nowMs, ahead())
  const cards = program.value?.cards ?? []
  const card = cards[dayNumber(day.date) % cards.length]
  const quiet = quietWords(variant.ice, nowMs)
  const safety = (first: boolean) => bundle.value && (
    <Safety bundle={bundle.value} log={log.value} today={day.date} first={first} />
  )
  return (
    <>
      <Headline shown={shown} />
      <div class="stack">
        {shown.asked && (
          <TapCard
            title="Give this morning's score" detail="The plan goes without it until then"
            onClick={() => void tried(setPrefs({ morning_skipped: null }))}
          />
        )}
        <WelcomeBack day={day.date} next={next} reasons={variant.reasons} />
        <AfterCard day={day.date} log={events} nowMs={nowMs} />
        {safety(true)}
        {standing?.referral && <ReferralCard referral={standing.referral} program={program.value} />}
        {views.map((view) => (
          <TodaySlot
            key={`${view.slot.id} ${view.slot.class}`} view={view} day={day.date} next={view === next}
            settle={variant.mode === "settle"} quiet={view.slot.class === "release" ? null : quiet}
          />
        ))}
        {variant.run.offered && <TapCard title="You can run today" detail="See what the run is" href="/runs" />}
        <TestsCard plan={variant.tests} log={events} program={program.value} phase={day.phase} />
        {standing?.flare && <CalmCard flare={standing.flare} log={log.value} today={day.date} />}
        <TodayIce plan={variant.ice} day={day.date} nowMs={nowMs} before={heavy} />
        <EveningCard day={day.date} log={events} ripe={evening} />
        {(evening || !next) && <WeekCard day={day.date} />}
        {safety(false)}
        {card && <TapCard title={card.title} detail="Good to know, today's card" href={`/learn/${card.id}`} />}
        <InstallCard />
      </div>
      <DayFoot day={day.date} log={events} />
    </>
  )
}
