import { useState } from "preact/hooks"

import type { Day } from "../../core/model"
import type { ItemDone } from "../../core/player/record"
import { Button } from "../../ui/button"
import { program } from "../../store/state"
import { Note } from "../../ui/note"
import { Score } from "../../ui/score"
import { Segments } from "../../ui/segments"
import { Sheet } from "../../ui/sheet"
import { YesNo } from "../../ui/yes-no"
import { keep } from "../shared/keep"
import { painMode, side } from "../shared/side"
import type { Row } from "../shared/slots"
import { exerciseOf, nameOf, setsDone } from "../shared/words"
import { adviceFor } from "./means"

const SHARES = [{ value: "0", text: "None" }, { value: "50", text: "Half" }, { value: "85", text: "Most" }] as const

/**
 * It hurts: notes how much and how far it went, says what to do at once, and scolds nobody. `done` is what the player
 * saw of it; without it the person says how much.
 */
export function StopSheet({ row, day, done, onClose, onEnd }: {
  row: Row; day: Day; done?: ItemDone; onClose: (kept: boolean) => void; onEnd?: () => void
}) {
  const [peak, setPeak] = useState<number | null>(null)
  const [sharp, setSharp] = useState<boolean | null>(null)
  const [share, setShare] = useState<"0" | "50" | "85" | null>(null)
  const rule = exerciseOf(program.value, row.item.exercise)?.rule
  const painClass = program.value?.pain_classes.find(({ id }) => id === rule)
  const advice = painClass && adviceFor(painClass, painMode.value, peak, sharp === true)
  const name = nameOf(program.value, row.item.exercise)
  const said = (): ItemDone => {
    const complete = Number(share)
    const planned = setsDone(row.item.dose, side.value)
    return { complete, sets: planned.slice(0, Math.floor((planned.length * complete) / 100)) }
  }
  const save = async (then: () => void) => {
    const event = await keep("exercise", {
      slot: row.slot, exercise: row.item.exercise, ...(done ?? said()),
      stopped: "pain", ...(peak === null ? {} : { peak }), ...(sharp === null ? {} : { sharp }),
    }, `${name} stopped`, day)
    if (!event) return
    onClose(true)
    then()
  }
  const off = !done && share === null && "Say how much you had done"
  return (
    <Sheet title="Stop there. How bad is it?" onClose={() => { onClose(false) }}>
      <div class="ending">
        <div>
          <p id="stop-title" class="choice-legend">Worst pain on the outer knee</p>
          <Score labelledBy="stop-title" value={peak} onPick={setPeak} onSkip={() => { setPeak(null) }} />
        </div>
        <YesNo legend="A sharp stab or a catch?" value={sharp} onPick={setSharp} />
        {!done && <Segments legend="How much had you done?" shown choices={SHARES} value={share} onPick={setShare} />}
        {advice && <Note tone="stop" icon="octagon-alert" title="What to do now">{advice}</Note>}
        <Button off={off} onClick={() => void save(() => undefined)}>Save and go on</Button>
        {onEnd && <Button kind="outline" onClick={() => void save(onEnd)}>Save and end the session</Button>}
      </div>
    </Sheet>
  )
}
