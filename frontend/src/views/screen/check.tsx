import { useState } from "preact/hooks"

import { levelOf, locks } from "../../core/conditions"
import type { Answers, Program } from "../../core/model"
import { go } from "../../router"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { PageHead } from "../../ui/page-head"
import { keep, tried } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { screenDue } from "./due"
import { ScreenForm } from "./form"
import { keptOn } from "./kept"

/** The safety questions on a page of their own: the set that is due, else all of them: something is wrong (F). */
export function Check() {
  const from = program.value
  const due = bundle.value && screenDue(bundle.value, log.value, today.value)
  return (
    <main class="screen">
      <PageHead title="Safety questions" back={{ href: "/", text: "Today" }}>
        <p>If something feels very wrong, call 999 or 111 and do not wait.</p>
      </PageHead>
      {from ? <Questions from={from} set={due?.set ?? "full"} /> : <NoProgram />}
    </main>
  )
}

/** One set of questions; saved as one event, then on to today or to the next set. */
export function Questions({ from, set }: { from: Program; set: "full" | "short" }) {
  const kept = keptOn(today.value)
  const [saving, setSaving] = useState(false)
  const [now, setNow] = useState(set)
  const save = async (answers: Answers) => {
    setSaving(true)
    // A lock has its own way back, so no toast stands before it.
    const shuts = from.red_flags.some((question) => question.id in answers && locks(levelOf(question, answers)))
    const event = await keep("screen", { set: now, answers }, shuts ? undefined : "Safety answers saved")
    if (event) await tried(kept.clear())
    setSaving(false)
    if (event) go("/")
  }
  return (
    <>
      <ScreenForm
        program={from} set={now} answers={kept.value.value.answers ?? {}} early
        onAnswers={(answers) => void tried(kept.save({ answers }))} done="Save my answers" busy={saving && "Saving"}
        onDone={(answers) => void save(answers)}
      />
      {now === "short" && <Button kind="text" onClick={() => { setNow("full") }}>Ask me all the questions</Button>}
    </>
  )
}
