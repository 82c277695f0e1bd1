import { doneOf } from "../../core/intervals"
import type { BodyOf, Day } from "../../core/model"
import { go } from "../../router"
import { draft } from "../../store/draft"
import { clearRun, setRun, type RunUnderWay } from "../../store/run"
import { bundle, program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { PageHead } from "../../ui/page-head"
import { showToast } from "../../ui/toast"
import { adviceFor } from "../session/means"
import { keep, tried } from "../shared/keep"
import { painMode } from "../shared/side"
import type { RunAnswers } from "./answers"
import { RunForm } from "./form"

const TITLES = {
  hurt: ["Stop running. Walk home.", "Slowly, and no more running today."],
  done: ["That was your run.", "Say how it went."],
  early: ["You stopped early.", "Say how it went."],
  late: ["Your run is over.", "Say how it went."],
} as const

/** The run is over: what to do now where it hurt, and the questions about it. */
export function Ended({ run, end }: { run: RunUnderWay; end: NonNullable<RunUnderWay["end"]> }) {
  const { minutes, complete } = doneOf(run.bouts, end.at_s)
  const hurt = end.how === "hurt"
  const [title, reason] = TITLES[end.how]
  const distance = bundle.value?.standing.phase === "maintain"
  const start: RunAnswers = {
    day: run.day, pre: run.pre, painkiller: run.painkiller, minutes, ...(run.stage ? { stage: run.stage } : {}),
    // After the last stage there is no amount to be done: a run is as long as it was.
    ...(end.how === "late" ? {} : { complete: distance && !hurt ? 100 : complete }), ...(hurt ? { onset_min: minutes } : {}),
  }
  const advice = ({ peak, sharp }: RunAnswers) => {
    const rule = program.value?.pain_classes.find(({ id }) => id === "run")
    return hurt && rule ? adviceFor(rule, painMode.value, peak ?? null, sharp === true) : null
  }
  const leave = async () => {
    await tried(Promise.all([clearRun(), draft("run-said").clear(), draft(`run-pre:${run.day}`).clear()]))
    go("/runs")
  }
  const save = async (body: BodyOf<"run">, day: Day) => {
    const event = await keep("run", body, "Run saved", day)
    if (event) await leave()
    return event !== null
  }
  const drop = () => {
    void leave()
    showToast("Run thrown away", () => { void tried(setRun(run)).then(() => { go("/run") }) })
  }
  return (
    <main class="screen screen-bare">
      <PageHead title={title} reason={reason} back={{ href: run.day === today.value ? "/runs" : "/", text: "Later" }} />
      <RunForm name="run-said" start={start} timed share={end.how === "late"} advice={advice} onSave={save} />
      <div class="run-ways">
        {(hurt || end.how === "early") && <Button kind="text" onClick={() => { void tried(setRun({ end: null })) }}>A mistake: go on with the run</Button>}
        <Button kind="text" onClick={drop}>Throw this run away</Button>
      </div>
    </main>
  )
}
