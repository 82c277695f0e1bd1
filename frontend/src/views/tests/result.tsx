import { addDays, sayDay } from "../../core/days"
import { likeOther, markOf, missesOf, numberOf, outcomeOf } from "../../core/readiness"
import type { JournalEvent, PlanDay, Test } from "../../core/model"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { PageHead } from "../../ui/page-head"
import { takeBack } from "../shared/keep"
import { side } from "../shared/side"
import { Asked } from "./asked"
import { placeWords, sayNumber } from "./words"

const TITLES = { passed: "Passed.", failed: "Not yet.", void: "This one does not count." } as const

/** What a test came to, in plain words, and what is next. */
export function Result({ test, tries, day, offered }: {
  test: Test; tries: readonly JournalEvent<"test">[]; day: PlanDay; offered: readonly string[]
}) {
  const rules = program.value?.test_rules
  const both = side.value === "both"
  const mark = markOf(test, day.phase)
  const bodies = tries.map(({ body }) => body)
  const outcome = outcomeOf(test, day.phase, bodies, both)
  const last = bodies.at(-1)
  const judged = bodies.filter(({ painkiller }) => painkiller !== true)
  const misses = new Set(judged.flatMap((tried) => (mark ? missesOf(test, mark, tried, both) : [])))
  const next = program.value?.tests.find(({ id }) => id !== test.id && offered.includes(id))
  const reason = outcome === null
    ? "The plan reads it tomorrow morning."
    : outcome === "void"
      ? `A painkiller can hide pain. Try again tomorrow, ${rules?.painkiller_h} hours after one.`
      : outcome === "failed"
        ? `The next try is from ${sayDay(addDays(day.date, rules?.retest_days ?? 0))}.`
        : mark?.next_morning ? "Tomorrow morning's score has to be no higher." : `It counts for ${rules?.counts_days} days.`
  const alike = last ? likeOther(last) : null
  return (
    <>
      <PageHead title={outcome ? TITLES[outcome] : "Saved."} reason={reason} back={{ href: "/", text: "Today" }} />
      <div class="stack">
        <Card class="how-card">
          <h2 class="h3">{test.name}</h2>
          {mark && judged.length > 0 && <Asked mark={mark} misses={misses} />}
          <dl class="facts digits">
            <dt>Worst pain</dt><dd>{last?.pain}</dd>
            {test.each_side && (["other", "injured"] as const).map((place) => {
              const number = numberOf(last?.[place])
              const { form, completed } = last?.[place] ?? {}
              return (
                <>
                  <dt key={place}>{placeWords(place, side.value)[0]}</dt>
                  <dd>{number !== null ? sayNumber(test, number) : typeof form === "number" ? `${form} of ${test.form_points.length} points` : completed ? "All done" : "Not done"}</dd>
                </>
              )
            })}
            {alike !== null && !both && <><dt>Sore side against the other</dt><dd>{alike}%</dd></>}
          </dl>
        </Card>
        {next && outcome !== "failed" && <Button href={`/test/${next.id}`}>Next: {next.name}</Button>}
        <Button kind={next && outcome !== "failed" ? "outline" : "filled"} href="/">Back to today</Button>
        <Button kind="text" onClick={() => void takeBack(tries, `${test.name}: not taken`)}>Take it back</Button>
      </div>
    </>
  )
}
