import { useState } from "preact/hooks"

import { landings } from "../../core/landings"
import type { Day, PainClass } from "../../core/model"
import { log } from "../../store/journal"
import { Button } from "../../ui/button"
import { Icon } from "../../ui/icon"
import { KneePicture } from "../../ui/knee"
import { CheckRow } from "../../ui/pick"
import { Score } from "../../ui/score"
import { Segments } from "../../ui/segments"
import { Stepper } from "../../ui/stepper"
import { YesNo } from "../../ui/yes-no"
import { useHeadingFocus } from "../shared/focus"
import { knee, painMode, side } from "../shared/side"
import type { SlotView } from "../shared/slots"
import { SessionBar } from "./bar"
import { lastPeak, meaningOf } from "./means"

/** What a person says after a session. What was not said is left out, never guessed. */
export interface Said {
  peak?: number
  sharp?: boolean
  limp?: boolean
  rpe?: number
  painkiller?: boolean
  /** Landings of a foot, after hops. */
  contacts?: number
}

/** The questions after a session: the worst pain, then how it felt. */
export function Ending({ view, painClass, day, onSave, onBack }: {
  view: SlotView; painClass: PainClass | null; day: Day; onSave: (said: Said) => Promise<void>; onBack: () => void
}) {
  const hops = painClass?.id === "impact"
    ? { contacts: landings(view.rows.flatMap(({ ticks }) => ticks.flatMap(({ body }) => body.sets))) }
    : {}
  const [said, setSaid] = useState<Said>(hops)
  const [peak, setPeak] = useState<number | null>(null)
  const [page, setPage] = useState<"pain" | "feel">("pain")
  useHeadingFocus(page)
  const rated = (given: number | null) => {
    setPeak(given)
    setPage("feel")
  }
  return page === "pain"
    ? <Pain view={view} painClass={painClass} day={day} given={peak} onBack={onBack} onNext={rated} />
    : <Feel said={said} onSaid={setSaid} onBack={() => { setPage("pain") }} onSave={() => onSave(peak === null ? said : { ...said, peak })} />
}

function Pain({ view, painClass, day, given, onNext, onBack }: {
  view: SlotView; painClass: PainClass | null; day: Day; given: number | null; onNext: (peak: number | null) => void; onBack: () => void
}) {
  const [peak, setPeak] = useState(given)
  const meaning = peak !== null && painClass ? meaningOf(painClass, painMode.value, peak) : null
  const before = painClass ? lastPeak(log.value, painClass.id, day) : null
  return (
    <>
      <SessionBar done={1} total={2} words={`${view.slot.title}, 1 of 2`} />
      <header class="ask">
        <h1 id="peak-title" tabIndex={-1}>What was the worst pain in your knee?</h1>
        <KneePicture side={side.value} />
        <p id="peak-words" class="ask-words">Outer side of the {knee.value}, in this session.</p>
      </header>
      <Score
        labelledBy="peak-title" describedBy="peak-words" value={peak} onPick={setPeak} onSkip={() => { onNext(null) }}
      />
      <div role="status">
        {meaning && (
          <p class={`means means-${meaning.tone} digits`}>
            <span class="means-mark">
              <Icon
                name={meaning.tone === "green" ? "check" : meaning.tone === "amber" ? "info" : "octagon-alert"} size={20}
              />
            </span>
            <span>
              <b class="h3">{meaning.text}</b>{before !== null && <><br /><span class="small soft">Last time it was {before}.</span></>}
            </span>
          </p>
        )}
      </div>
      <div class="session-foot">
        <Button size="player" off={peak === null && "Choose a score, or skip"} onClick={() => { onNext(peak) }}>
          Next, with {peak}
        </Button>
        <Button kind="text" onClick={onBack}>Back</Button>
      </div>
    </>
  )
}

/** Words for effort and the place of each on the scale of 0 to 10. */
const EFFORTS = [
  { value: "2", text: "Easy" }, { value: "5", text: "Fair" }, { value: "7", text: "Hard" }, { value: "9", text: "Very hard" },
] as const
type Effort = (typeof EFFORTS)[number]["value"]

function Feel({ said, onSaid, onSave, onBack }: {
  said: Said; onSaid: (said: Said) => void; onSave: () => Promise<void>; onBack: () => void
}) {
  const [saving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    await onSave()
    setSaving(false)
  }
  const effort = EFFORTS.find(({ value }) => Number(value) === said.rpe)?.value ?? null
  return (
    <>
      <SessionBar done={2} total={2} words="2 of 2" />
      <h1 tabIndex={-1}>And how did it feel?</h1>
      <div class="ending">
        <YesNo
          legend="Was there a sharp stab or a catch?" value={said.sharp} onPick={(sharp) => { onSaid({ ...said, sharp }) }}
        />
        <YesNo legend="Did you limp?" value={said.limp} onPick={(limp) => { onSaid({ ...said, limp }) }} />
        <Segments<Effort>
          legend="How hard was it?" shown choices={EFFORTS} value={effort}
          onPick={(value) => { onSaid({ ...said, rpe: Number(value) }) }}
        />
        {said.contacts !== undefined && (
          <div>
            <p class="choice-legend">How often did a foot land? Each foot counts.</p>
            <Stepper label="landings" unit="landings" value={said.contacts} min={0} max={1000} step={10}
              onChange={(contacts) => { onSaid({ ...said, contacts }) }} />
          </div>
        )}
        <CheckRow checked={said.painkiller === true} onToggle={(painkiller) => { onSaid({ ...said, painkiller }) }}>
          I took a painkiller in the last 8 hours
        </CheckRow>
      </div>
      <div class="session-foot">
        <Button size="player" busy={saving && "Saving"} onClick={() => void save()}>Save session</Button>
        <Button kind="text" onClick={onBack}>Back</Button>
      </div>
    </>
  )
}
