import { sayDay } from "../../core/days"
import { markOf } from "../../core/readiness"
import type { PlanDay, Test, Variant } from "../../core/model"
import { unlockSound } from "../../device/sound"
import type { Draft } from "../../store/draft"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Disclosure, Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { CheckRow } from "../../ui/pick"
import { CueSwitches } from "../shared/cue-switches"
import { tried } from "../shared/keep"
import { useNow } from "../shared/now"
import { quietWords } from "../today/ice"
import { Asked } from "./asked"
import type { Taking } from "./taking"

/** Before a test: what it shows, what to have at hand, how it goes, what passes. */
export function Intro({ test, taking, day, variant }: { test: Test; taking: Draft<Taking>; day: PlanDay; variant: Variant }) {
  const rules = program.value?.test_rules
  const mark = markOf(test, day.phase)
  const quiet = quietWords(variant.ice, useNow())
  const { offered, retest_from: again, reasons } = variant.tests
  const closed = offered.includes(test.id) ? quiet && "Too soon after ice" : again ? `From ${sayDay(again)}` : "Not asked for today"
  const { painkiller = false } = taking.value.value
  const begin = () => {
    unlockSound()
    void tried(taking.save({ at: 0, stage: "ready", started: null, painkiller }))
  }
  return (
    <>
      <PageHead title={test.name} back={{ href: "/", text: "Today" }}><p>{test.why}</p></PageHead>
      <div class="stack">
        <Card class="how-card">
          <h2 class="h3">You need</h2>
          <ul class="tags">{test.needs.map((need) => <li key={need} class="tag">{need}</li>)}</ul>
          <h2 class="h3">How to do it</h2>
          <ol class="steps">{test.steps.map((step) => <li key={step}>{step}</li>)}</ol>
          {rules?.before.filter((_, at) => at === 0 || test.each_side).map((text) => <p key={text} class="small soft">{text}</p>)}
        </Card>
        {mark && (
          <Card class="how-card">
            <h2 class="h3">It passes with</h2>
            <Asked mark={mark} />
          </Card>
        )}
        {quiet && <Note tone="sand">{quiet}</Note>}
        {closed && !quiet && reasons?.[0] && <Note tone="plain">{reasons[0]}</Note>}
        {!closed && (
          <CheckRow
            checked={painkiller} onToggle={(is) => void tried(taking.save({ painkiller: is }))}
            detail={painkiller ? "Better wait. With a painkiller it does not count." : undefined}
          >
            I took a painkiller in the last {rules?.painkiller_h} hours
          </CheckRow>
        )}
        <Disclosure summary="What you see, hear and feel"><CueSwitches /></Disclosure>
      </div>
      <div class="session-foot">
        <p class="small soft test-stop">Stop if pain goes over {mark?.pain ?? rules?.pain_limit}, or stabs.</p>
        <Button size="player" off={closed ?? false} onClick={begin}>I am warm, begin</Button>
      </div>
    </>
  )
}
