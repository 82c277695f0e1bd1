import "../today/today.css"
import "../session/session.css"

import { useState } from "preact/hooks"

import { daysBetween } from "../../core/days"
import type { JournalEvent } from "../../core/model"
import { namesOf } from "../../core/weekly"
import { go } from "../../router"
import { draft } from "../../store/draft"
import { log, retract } from "../../store/journal"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { PageHead } from "../../ui/page-head"
import { Score } from "../../ui/score"
import { showToast } from "../../ui/toast"
import { keep, tried } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { enrolledOn } from "../shared/side"
import { Names } from "./names"

/** The answers of this week while they are given. */
interface Week {
  names: readonly string[]
  scores: Readonly<Record<string, number | null>>
  mood: number | null
  change: number | null
}

const week = draft<Week>("week")
export const passed = draft<{ day: string }>("week-passed")

/** The weekly questions: what the person wants back, the mood, and how it has changed. Each can be left out. */
export function WeekPage() {
  const rules = program.value?.weekly
  const day = today.value
  const known = namesOf(log.value, day, rules?.most ?? 0)
  const { names = known, scores = {}, mood = null, change = null } = week.value.value
  const [naming, setNaming] = useState(names.length === 0)
  const say = (part: Partial<Week>) => void tried(week.save(part))
  const scored = names.flatMap((name) => (typeof scores[name] === "number" ? [{ name, score: scores[name] }] : []))
  const late = enrolledOn.value !== null && daysBetween(enrolledOn.value, day) >= (rules?.every_days ?? 0)
  const save = async () => {
    const body = { activities: scored, ...(mood === null ? {} : { mood }) }
    const kept: JournalEvent[] = []
    const note = (event: JournalEvent | null) => event !== null && kept.push(event) > 0
    if ((scored.length > 0 || mood !== null) && !note(await keep("function", body, undefined, day))) return
    if (change !== null && !note(await keep("change", { rating: change }, undefined, day))) return
    await tried(week.clear())
    showToast("Your week is saved", () => { for (const { id } of kept) void tried(retract(id)) })
    go("/")
  }
  const pass = async () => {
    await tried(passed.save({ day }))
    go("/")
  }
  const none = scored.length === 0 && mood === null && change === null
  return (
    <main class="screen">
      <PageHead title="How was your week?" reason="Leave out what you like." back={{ href: "/", text: "Today" }} />
      {!rules && <NoProgram />}
      {rules && naming && <Names rules={rules} names={names} onNames={(next) => { say({ names: next }) }} onDone={() => { setNaming(false) }} />}
      {rules && !naming && (
        <div class="stack">
          <Card class="ending">
            {names.map((name, at) => (
              <Asked key={name} id={`week-${at}`} title={name} low="0 cannot do it" high="10 as before" value={scores[name] ?? null}
                onPick={(score) => { say({ scores: { ...scores, [name]: score } }) }} />
            ))}
            <Button kind="text" onClick={() => { setNaming(true) }}>Change this list</Button>
          </Card>
          <Card class="ending">
            <Asked id="week-mood" title="Your mood this week" low="0 very low" high="10 very good" value={mood} onPick={(score) => { say({ mood: score }) }} />
            {late && (
              <Asked id="week-change" title="Your knee since you began" from={-5} low="−5 much worse" high="5 much better" value={change} onPick={(score) => { say({ change: score }) }} />
            )}
          </Card>
          <Button off={none && "Choose at least one score"} onClick={() => void save()}>Save my week</Button>
          <Button kind="text" onClick={() => void pass()}>Not this week</Button>
        </div>
      )}
    </main>
  )
}

function Asked({ id, title, value, onPick, ...ends }: {
  id: string; title: string; low: string; high: string; from?: number; value: number | null; onPick: (score: number | null) => void
}) {
  return (
    <div>
      <h2 id={id} class="choice-legend">{title}</h2>
      <Score labelledBy={id} value={value} onPick={onPick} onSkip={() => { onPick(null) }} {...ends} />
    </div>
  )
}
