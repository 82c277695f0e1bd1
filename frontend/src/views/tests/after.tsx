import { useState } from "preact/hooks"

import type { Test } from "../../core/model"
import type { Draft } from "../../store/draft"
import { Button } from "../../ui/button"
import { Score } from "../../ui/score"
import { YesNo } from "../../ui/yes-no"
import { SessionBar } from "../session/bar"
import { tried } from "../shared/keep"
import { knee } from "../shared/side"
import { stepsOf, type Taking } from "./taking"

/** The questions after a test. Pain alone has to be answered. */
export function After({ test, taking, onSave }: { test: Test; taking: Draft<Taking>; onSave: (pain: number) => Promise<void> }) {
  const [saving, setSaving] = useState(false)
  const { pain, sharp, limp, at = 0 } = taking.value.value
  const say = (part: Partial<Taking>) => void tried(taking.save(part))
  const save = async () => {
    if (pain === undefined) return
    setSaving(true)
    await onSave(pain)
    setSaving(false)
  }
  return (
    <>
      <SessionBar done={at} total={stepsOf(test).length} words={test.name} />
      <header class="ask">
        <h1 id="test-pain" tabIndex={-1}>What was the worst pain in your knee?</h1>
        <p id="test-where" class="ask-words">Outer side of the {knee.value}, in this test.</p>
      </header>
      <Score labelledBy="test-pain" describedBy="test-where" value={pain ?? null} onPick={(score) => { say({ pain: score }) }} />
      <div class="ending test-more">
        <YesNo legend="Was there a sharp stab or a catch?" value={sharp} onPick={(yes) => { say({ sharp: yes }) }} />
        <YesNo legend="Did you limp?" value={limp} onPick={(yes) => { say({ limp: yes }) }} />
      </div>
      <div class="session-foot">
        <Button size="player" off={pain === undefined && "Choose a pain score"} busy={saving && "Saving"} onClick={() => void save()}>
          Save the test
        </Button>
        <Button kind="text" onClick={() => void tried(taking.clear())}>Do it over instead</Button>
      </div>
    </>
  )
}
