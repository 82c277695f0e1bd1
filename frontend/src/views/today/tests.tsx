import type { DayLog } from "../../core/daylog"
import { sayDay } from "../../core/days"
import type { Program, TestsPlan } from "../../core/model"
import { Link } from "../../router"
import { Card } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { Ball } from "../../ui/tick"

/** The tests offered today, and those already taken. They open the way to the next phase. */
export function TestsCard({ plan, log, program }: { plan: TestsPlan; log: DayLog; program: Program | null }) {
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
              {taken.includes(id) ? <><span class="said">Taken</span><Ball state="done" small /></> : <Icon name="chevron-right" size={20} />}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
