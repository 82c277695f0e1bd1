import type { DayLog } from "../../core/daylog"
import { sayDay } from "../../core/days"
import { outcomeOf } from "../../core/readiness"
import type { PhaseId, Program, Test, TestsPlan } from "../../core/model"
import { Link } from "../../router"
import { Card } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { Ball } from "../../ui/tick"
import { side } from "../shared/side"

/** The tests offered today, and those already taken. They open the way to the next phase. */
export function TestsCard({ plan, log, program, phase }: { plan: TestsPlan; log: DayLog; program: Program | null; phase: PhaseId }) {
  const taken = [...new Set(log.tests.map(({ body }) => body.test))]
  const ids = [...plan.offered, ...taken.filter((id) => !plan.offered.includes(id))]
  if (ids.length === 0 && plan.retest_from === null) return null
  return (
    <Card>
      <h2 class="card-title">Ready for more?</h2>
      <p class="card-detail">
        {plan.retest_from === null ? "These tests open the next step. Warm up first." : `The next try is from ${sayDay(plan.retest_from)}.`}
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id} class="item">
            <Link class="item-link" href={`/test/${id}`}>
              <span class="grow item-name">{program?.tests.find((test) => test.id === id)?.name ?? id}</span>
              {taken.includes(id) ? <Came test={program?.tests.find((test) => test.id === id)} log={log} phase={phase} /> : <Icon name="chevron-right" size={20} />}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const WORDS = { passed: "Passed", failed: "Not yet", void: "Does not count" } as const

/** What a test of the day came to. */
function Came({ test, log, phase }: { test: Test | undefined; log: DayLog; phase: PhaseId }) {
  const tries = log.tests.map(({ body }) => body).filter((body) => body.test === test?.id)
  const outcome = test ? outcomeOf(test, phase, tries, side.value === "both") : null
  return <><span class="small soft">{outcome ? WORDS[outcome] : "Taken"}</span>{outcome !== "failed" && <Ball state="done" small />}</>
}
