import type { PlanDay } from "../../core/model"
import { program, setPrefs } from "../../store/state"
import { PeekCard } from "../../ui/card"
import { KneePicture } from "../../ui/knee"
import { Score } from "../../ui/score"
import { keep, tried } from "../shared/keep"
import { side } from "../shared/side"
import { useNow } from "../shared/now"
import { TopLine } from "../shared/top-line"
import { count } from "../shared/words"
import { TodayIce } from "./ice"
import { Pictures } from "./pictures"

/** The morning question: one tap saves, and the plan appears in its place. Nothing earlier is shown before it. */
export function MorningQuestion({ day }: { day: PlanDay }) {
  return (
    <>
      <TopLine day={day.date} />
      <header class="ask">
        <h1 id="morning-title" tabIndex={-1}>How is your knee this morning?</h1>
        <KneePicture side={side.value} />
        <p id="morning-words" class="ask-words">
          Worst pain on the outer side, first 30 minutes up. Count the first stairs.
        </p>
      </header>
      <Score
        labelledBy="morning-title" describedBy="morning-words" value={null}
        onPick={(pain) => void keep("morning", { pain }, `Morning score: ${pain}`)}
        onSkip={() => void tried(setPrefs({ morning_skipped: day.date }))}
      />
      <p class="section-label">Your answer sets the plan</p>
      <div class="stack">
        {day.plan.slots.map((slot) => (
          <PeekCard
            key={slot.id} title={slot.title} detail={`${count(slot.items.length, "exercise")}, ${slot.minutes} min`}
            aside={<Pictures program={program.value} items={slot.items} most={3} />}
          />
        ))}
        <TodayIce plan={day.plan.ice} day={day.date} nowMs={useNow()} before={false} />
      </div>
    </>
  )
}
