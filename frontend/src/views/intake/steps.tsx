import type { Day, Program, Side } from "../../core/model"
import { addDays } from "../../core/days"
import { Note } from "../../ui/note"
import { CheckRow, RadioRow } from "../../ui/pick"
import { Score } from "../../ui/score"
import { YesNo } from "../../ui/yes-no"
import { today } from "../../store/state"
import { type Intake, questionOf, WHERE } from "./answers"
import { LegSpot, RunLine } from "./pictures"

export interface StepProps {
  program: Program
  given: Partial<Intake>
  save: (part: Partial<Intake>) => void
}

const SIDES: readonly (readonly [Side, string, string])[] = [
  ["left", "Left", ""], ["right", "Right", ""], ["both", "Both", "Scores are then for the sorer one"],
]

export function SideStep({ given, save }: StepProps) {
  return (
    <div class="picks" role="radiogroup" aria-labelledby="step-title">
      {SIDES.map(([value, text, detail]) => (
        <RadioRow
          key={value} name="side" value={value} checked={given.side === value} detail={detail || undefined}
          aside={value === "both" ? undefined : <LegSpot place="outer" side={value} />} onPick={() => { save({ side: value }) }}
        >
          {text}
        </RadioRow>
      ))}
    </div>
  )
}

export function WhereStep({ program, given, save }: StepProps) {
  const place = given.answers?.[WHERE]
  return (
    <>
      <div class="picks" role="radiogroup" aria-labelledby="step-title">
        {questionOf(program, WHERE)?.options.map(({ value, text }) => (
          <RadioRow
            key={String(value)} name="where" value={String(value)} checked={place === value}
            aside={<LegSpot place={String(value)} side={given.side ?? "right"} />}
            onPick={() => { save({ answers: { ...given.answers, [WHERE]: value } }) }}
          >
            {text}
          </RadioRow>
        ))}
      </div>
      {place !== undefined && place !== "outer" && (
        <div class="intake-more" role="status">
          <Note tone="sand" title="This plan is made for the outer knee">
            Someone should look at other pain first. Until then runs and hops stay paused.
          </Note>
        </div>
      )}
    </>
  )
}

export function GradeStep({ program, given, save }: StepProps) {
  const grade = program.grades.find((one) => one.grade === given.grade)
  return (
    <>
      <div class="picks" role="radiogroup" aria-labelledby="step-title">
        {program.grades.map((one) => (
          <RadioRow
            key={one.grade} name="grade" value={String(one.grade)} checked={given.grade === one.grade}
            aside={<RunLine grade={one.grade} />} onPick={() => { save({ grade: one.grade }) }}
          >
            {one.text}
          </RadioRow>
        ))}
      </div>
      <p class="small soft intake-why">The thick line is when it hurts. You can begin again later.</p>
      {grade?.see_physio && <Note tone="sand" icon="life-buoy">Book a physio as well. The plan can start meanwhile.</Note>}
      <div class="intake-more">
        <p id="worst-title" class="choice-legend">Worst pain on the outer knee, last 7 days</p>
        <Score labelledBy="worst-title" value={given.worst ?? null} onPick={(worst) => { save({ worst }) }} />
      </div>
    </>
  )
}

const AGO: readonly (readonly [days: number, text: string])[] = [
  [7, "A week ago"], [30, "A month ago"], [91, "3 months ago"], [183, "6 months ago"], [365, "A year ago"],
]

export function SinceStep({ given, save }: StepProps) {
  const now: Day = today.value
  return (
    <>
      <label class="field">
        <span class="field-label">The first day, as well as you know</span>
        <input
          class="input digits" type="date" max={now} min="2010-01-01" value={given.onset ?? ""}
          onInput={(event) => { save({ onset: event.currentTarget.value }) }}
        />
      </label>
      <div class="chips" role="group" aria-label="About when">
        {AGO.map(([days, text]) => {
          const day = addDays(now, -days)
          return (
            <button
              key={days} type="button" class="chip" aria-pressed={given.onset === day}
              onClick={() => { save({ onset: day }) }}
            >
              {text}
            </button>
          )
        })}
      </div>
      <div class="intake-more">
        <YesNo legend="Is it the first time?" value={given.first} onPick={(first) => { save({ first }) }} />
      </div>
    </>
  )
}

export function IceStep({ program, given, save }: StepProps) {
  const chosen = given.iceReasons ?? []
  const toggle = (id: string, on: boolean) => {
    save({ iceReasons: on ? [...chosen, id] : chosen.filter((one) => one !== id), iceNone: false })
  }
  return (
    <>
      <div class="picks" role="group" aria-labelledby="step-title">
        {program.contraindications.map(({ id, text }) => (
          <CheckRow key={id} checked={chosen.includes(id)} onToggle={(on) => { toggle(id, on) }}>{text}</CheckRow>
        ))}
        <CheckRow
          checked={given.iceNone === true}
          onToggle={(on) => { save(on ? { iceNone: true, iceReasons: [] } : { iceNone: false }) }}
        >
          None of these
        </CheckRow>
      </div>
      <div class="intake-more">
        <YesNo legend={program.ice.slim_question} value={given.slim} onPick={(slim) => { save({ slim }) }} />
      </div>
    </>
  )
}

export function KitStep({ program, given, save }: StepProps) {
  const chosen = given.equipment ?? []
  return (
    <>
      <div class="picks" role="group" aria-labelledby="step-title">
        {program.equipment.filter(({ asked }) => asked).map(({ id, name }) => (
          <CheckRow
            key={id} checked={chosen.includes(id)}
            onToggle={(on) => { save({ equipment: on ? [...chosen, id] : chosen.filter((one) => one !== id) }) }}
          >
            {name}
          </CheckRow>
        ))}
      </div>
      <p class="small soft intake-why">
        The plan lets a little pain pass in strength work. It goes at a standard pace. You can change both under You.
      </p>
    </>
  )
}
