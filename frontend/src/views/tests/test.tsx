import "../today/today.css"
import "../exercises/exercises.css"
import "../session/session.css"
import "./tests.css"

import { useEffect } from "preact/hooks"

import { dayLog } from "../../core/daylog"
import { show } from "../../core/gate"
import type { PlanDay, Test, Variant } from "../../core/model"
import { path } from "../../router"
import { beginSession } from "../../store/busy"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { PageHead } from "../../ui/page-head"
import { useHeadingFocus } from "../shared/focus"
import { keep, tried } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { After } from "./after"
import { Intro } from "./intro"
import { Result } from "./result"
import { SideStep } from "./side"
import { stepsOf, takingOf, testBody } from "./taking"

/** One test of readiness from what it shows to what came out. It is kept at each step and can be left at any. */
export function TestPage() {
  const id = path.value.split("/")[2] ?? ""
  const test = program.value?.tests.find((one) => one.id === id)
  const shown = show(bundle.value, program.value, log.value, today.value, today.value)
  if (!test || shown.kind !== "plan") {
    return (
      <main class="screen">
        <PageHead title={program.value ? "No such test." : "One moment."} back={{ href: "/", text: "Today" }} />
        {!program.value && <NoProgram />}
      </main>
    )
  }
  return <main class="screen screen-bare session"><Known key={id} test={test} day={shown.day} variant={shown.variant} /></main>
}

function Known({ test, day, variant }: { test: Test; day: PlanDay; variant: Variant }) {
  const taking = takingOf(day.date, test)
  const given = taking.value.value
  const steps = stepsOf(test)
  const step = given.at === undefined ? null : steps[given.at] ?? null
  const tries = dayLog(log.value, day.date).tests.filter(({ body }) => body.test === test.id)
  const under = step !== null
  useEffect(() => (under ? beginSession() : undefined), [under])
  useHeadingFocus(step ?? tries.length)
  const finish = async (pain: number) => {
    if (await keep("test", testBody(test, pain, given), `${test.name} saved`, day.date)) await tried(taking.clear())
  }
  if (step === "after") return <After test={test} taking={taking} onSave={finish} />
  if (step) return <SideStep key={step} test={test} place={step} taking={taking} />
  if (tries.length > 0) return <Result test={test} tries={tries} day={day} offered={variant.tests.offered} />
  return <Intro test={test} taking={taking} day={day} variant={variant} />
}
