import "../today/today.css"

import { useState } from "preact/hooks"

import { answerTo, BY_HAND, changesOn, type Change } from "../../core/changes"
import { sayDay } from "../../core/days"
import type { Program } from "../../core/model"
import { log } from "../../store/journal"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card, TapCard } from "../../ui/card"
import { PageHead } from "../../ui/page-head"
import { keep, takeBack } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { nameOf, sayDose } from "../shared/words"
import { endPause, PauseSheet } from "./pause"
import { PlaceSheet } from "./place"

const CHOSEN = { step: "No step up today", stage: "Same run stage for now", phase: "Same phase for now" } as const

function wordsOf({ kind, body }: Change, from: Program): string {
  if (kind === "pause") return `Paused up to ${sayDay(body.until)}`
  if (kind === "choice") return CHOSEN[body.about]
  if (kind === "placed") {
    const name = from.phases.find(({ id }) => id === body.phase)?.name ?? ""
    return [`${name}, day ${body.phase_day ?? 1}`, body.stage].filter(Boolean).join(", ")
  }
  const name = nameOf(from, body.exercise)
  if (body.action === "add") return `${name}: in the plan`
  if (body.action === "fix") return `${name}: ${body.dose ? sayDose(body.dose) : ""}`
  return body.instead ? `${nameOf(from, body.instead)}, not ${name.toLowerCase()}` : `${name}: left out`
}

const whoSaid = ({ body }: Change): string =>
  "by" in body && body.by === "clinician" ? ("note" in body && body.note ? body.note : "Your physio") : "You"

async function undo(change: Change): Promise<void> {
  const answer = answerTo(change, today.value)
  if (change.kind === "pause") await endPause()
  else if (answer) await keep(BY_HAND, answer, "Taken back")
  else await takeBack([change], "Taken back")
}

/** What a clinician or the person has changed by hand, who and when, each with its way back; and ways to change more. */
export function ChangesPage() {
  const [open, setOpen] = useState<"place" | "pause" | null>(null)
  const from = program.value
  const close = () => { setOpen(null) }
  if (!from) return <main class="screen"><PageHead title="One moment." back={{ href: "/you", text: "You" }} /><NoProgram /></main>
  const changes = changesOn(log.value, today.value)
  const paused = changes.some(({ kind }) => kind === "pause")
  return (
    <main class="screen">
      <PageHead title="Changed by hand." back={{ href: "/you", text: "You" }}>
        <p class="soft">The safety rules stay on for every change.</p>
      </PageHead>
      <div class="stack">
        <TapCard title="My physio placed me" detail="Phase, day, run stage and steps" onClick={() => { setOpen("place") }} />
        <TapCard title="Change one exercise" detail="Add it, drop it, swap it or set how much" href="/exercises" />
        {!paused && <TapCard title="Pause the plan" detail="For a holiday or an illness" onClick={() => { setOpen("pause") }} />}
        <Card>
          <h2>In force now</h2>
          {changes.length === 0 && <p class="soft">Nothing is changed. The plan goes by its rules.</p>}
          <ul class="card-foot">
            {changes.map((change) => (
              <li key={change.id} class="item">
                <span class="item-words grow"><span class="item-name digits">{wordsOf(change, from)}</span><br /><span class="item-detail">{whoSaid(change)}, {sayDay(change.day)}</span></span>
                <Button kind="text" size="small" onClick={() => void undo(change)}>{change.kind === "pause" ? "End it" : "Take back"}</Button>
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {open === "place" && <PlaceSheet from={from} onClose={close} />}
      {open === "pause" && <PauseSheet onClose={close} />}
    </main>
  )
}
