import "./lock.css"
import "../screen/screen.css"

import { useState } from "preact/hooks"

import { dayLog } from "../../core/daylog"
import { ofKind } from "../../core/standing"
import type { Answers, LevelText, LockLevel } from "../../core/model"
import { later } from "../../later"
import { go } from "../../router"
import { log, swap } from "../../store/journal"
import { program, today } from "../../store/state"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { Note } from "../../ui/note"
import { keptOn } from "../screen/kept"
import { tried } from "../shared/keep"
import { tellOf, toTell } from "./tell"

const ClearanceSheet = later("ClearanceSheet")
const Owed = later("Owed")

/** Said while the program's own words are missing: a lock must work without them. */
const BARE: Pick<LevelText, "title" | "text" | "call"> = {
  title: "Please get this checked", call: "111",
  text: "Your answers can have causes that need checking. The app cannot tell. Exercises wait until you have been seen.",
}

/** Instead of every page while exercise is hidden: what to do, why, what to tell them, and the ways out. */
export function Lock({ level, flags, released }: { level: LockLevel; flags: readonly string[]; released: boolean }) {
  const [seen, setSeen] = useState(false)
  if (level === "SCREEN") return <Owed />
  const words = program.value?.levels.find(({ id }) => id === level) ?? BARE
  const tell = tellOf(program.value, toTell(log.value, flags))
  const screens = dayLog(log.value, today.value).screens
  // On the day itself a clearance waits for the next morning.
  const seenToday = ofKind(log.value, "clearance").some(({ day }) => day === today.value)
  const change = async () => {
    const answers: Answers = Object.assign({}, ...screens.map(({ body }) => body.answers)) as Answers
    await tried(keptOn(today.value).save({ answers }))
    if (await tried(swap(screens, []))) go("/check")
  }
  return (
    <main class="screen screen-bare lock">
      <div class="lock-inside">
        <span class="lock-mark"><Icon name="octagon-alert" size={36} /></span>
        <h1 class="lock-title" tabIndex={-1}>{words.title}</h1>
        <p>{words.text}</p>
        {tell.length > 0 && (
          <section class="lock-tell">
            <h2 class="h3">Tell them</h2>
            <ul class="bullets">{tell.map((text) => <li key={text}>{text}</li>)}</ul>
          </section>
        )}
        {(released || seenToday) && (
          <Note icon="check" title="Saved that you were seen">
            {released ? "Your plan opens once this phone has had signal." : "Your plan opens tomorrow morning, and starts gently."}
          </Note>
        )}
        <div class="lock-foot">
          {words.call && (
            <Button kind="brick" size="lock" icon="phone" href={`tel:${words.call}`}>Call {words.call}</Button>
          )}
          {words.call !== "999" && (
            <div class="lock-999">
              <span>Chest pain or short of breath?</span>
              <Button kind="stop" size="small" href="tel:999">Call 999</Button>
            </div>
          )}
          <div class="lock-ways">
            {!released && !seenToday && <Button kind="text" onClick={() => { setSeen(true) }}>I have been seen</Button>}
            {screens.length > 0 && <Button kind="text" onClick={() => void change()}>Change my answers</Button>}
            <Button kind="text" href="/you">You and your data</Button>
          </div>
        </div>
      </div>
      {seen && <ClearanceSheet onClose={() => { setSeen(false) }} />}
    </main>
  )
}
