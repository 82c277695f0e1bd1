import "../today/today.css"
import "../screen/screen.css"

import { useState } from "preact/hooks"
import type { ComponentType } from "preact"

import type { Program } from "../../core/model"
import { go } from "../../router"
import { swap } from "../../store/journal"
import { program, today } from "../../store/state"
import { flush } from "../../sync/sync"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { asked } from "../screen/asked"
import { ScreenForm } from "../screen/form"
import { tried } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { enrolledBody, intake, type Intake, WHERE } from "./answers"
import { GradeStep, IceStep, KitStep, SideStep, SinceStep, type StepProps, WhereStep } from "./steps"

interface Step {
  readonly title: string
  /** Why it is asked, in one line. */
  readonly why: string
  readonly body: ComponentType<StepProps> | null
  /** What is still missing, for the button; false when nothing is. */
  readonly lacks: (given: Partial<Intake>) => string | false
}

const STEPS: readonly Step[] = [
  {
    title: "Which knee hurts?", why: "So that pictures and scores are for the right side.", body: SideStep,
    lacks: ({ side }) => !side && "Choose a side",
  },
  {
    title: "Where does it hurt most?", why: "The plan is made for one place only.", body: WhereStep,
    lacks: ({ answers }) => answers?.[WHERE] === undefined && "Choose a place",
  },
  {
    title: "When does your knee hurt?", why: "This picks where the plan starts. Choose what fits this week.", body: GradeStep,
    lacks: ({ grade, worst }) =>
      (grade === undefined ? "Choose what fits best" : worst === undefined && "Choose a score"),
  },
  {
    title: "Since when?", why: "Pain that stays for months needs a closer look.", body: SinceStep,
    lacks: ({ onset, first }) =>
      (!onset || onset > today.value ? "Choose a day" : first === undefined && "Say if it is the first time"),
  },
  {
    title: "Is it safe to begin?", why: "Some signs need a clinician first. Please answer each one.", body: null,
    lacks: () => false,
  },
  {
    title: "Is ice safe for you?", why: "For some people ice does harm. Tick what is true for you.", body: IceStep,
    lacks: ({ iceReasons, iceNone, slim }) =>
      (!iceNone && !iceReasons?.length ? "Tick one, or none of these" : slim === undefined && "Answer the last question"),
  },
  {
    title: "What do you have at home?", why: "Nothing is a must. It helps when you swap an exercise.", body: KitStep,
    lacks: () => false,
  },
]

/** The seven short screens, each kept as it is answered. */
export function Steps() {
  const given = intake.value.value
  const step = given.step ?? 0
  const from = program.value
  const here = STEPS[step - 1]
  return (
    <main class="screen screen-bare intake">
      <Bar step={step} />
      {from && here
        ? <StepView key={step} step={step} here={here} from={from} given={given} />
        : <><h1 tabIndex={-1}>One moment.</h1><div class="intake-more"><NoProgram /></div></>}
    </main>
  )
}

function StepView({ step, here, from, given }: { step: number; here: Step; from: Program; given: Partial<Intake> }) {
  const [saving, setSaving] = useState(false)
  const save = (part: Partial<Intake>) => void tried(intake.save(part))
  const next = () => { save({ step: step + 1 }) }
  const last = step === STEPS.length
  const finish = async () => {
    setSaving(true)
    if (await enrol(from, given)) go("/", { replace: true })
    setSaving(false)
  }
  const Body = here.body
  const answers = given.answers ?? {}
  return (
    <>
      <h1 id="step-title" tabIndex={-1}>{here.title}</h1>
      <p class="soft intake-why">{here.why}</p>
      {Body
        ? <Body program={from} given={given} save={save} />
        : (
          <ScreenForm
            program={from} set="full" without={[WHERE]} answers={answers} done="Next"
            onAnswers={(changed) => { save({ answers: changed }) }} onDone={next}
          />
        )}
      {Body && (
        <div class="actions">
          <Button
            off={here.lacks(given)} busy={saving && "Saving"} onClick={() => { if (last) void finish(); else next() }}
          >
            {last ? "Make my plan" : "Next"}
          </Button>
        </div>
      )}
    </>
  )
}

/** Keeps the intake with the safety answers, then puts the draft away. False when something is missing or not saved. */
async function enrol(from: Program, given: Partial<Intake>): Promise<boolean> {
  const body = enrolledBody(given)
  if (!body) return false
  const day = today.value
  const answers = asked(from, "full", given.answers ?? {})
  if (!(await tried(swap([], [{ kind: "enrolled", day, body }, { kind: "screen", day, body: { set: "full", answers } }])))) return false
  await tried(intake.clear())
  void flush()
  return true
}

function Bar({ step }: { step: number }) {
  return (
    <div class="intake-bar">
      <button
        type="button" class="intake-back" aria-label="Back" onClick={() => void tried(intake.save({ step: step - 1 }))}
      >
        <Icon name="chevron-left" />
      </button>
      <div class="intake-track" aria-hidden="true">
        <span class="intake-fill" style={{ width: `${(step / STEPS.length) * 100}%` }} />
      </div>
      <span class="digits">{step} of {STEPS.length}</span>
    </div>
  )
}
