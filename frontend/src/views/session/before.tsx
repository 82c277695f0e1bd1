import { tried } from "../shared/keep"
import type { Begun } from "../shared/begun"
import { unlockSound } from "../../device/sound"
import type { Draft } from "../../store/draft"
import { prefs } from "../../store/state"
import type { Slot } from "../../core/model"
import { KneePicture } from "../../ui/knee"
import { Score } from "../../ui/score"
import { knee, side } from "../shared/side"
import { SessionBar } from "./bar"

/** The score just before a session. It picks the routine, so it comes first. */
export function Before({ slot, begun }: { slot: Slot; begun: Draft<Begun> }) {
  const start = (said: Partial<Begun>) => {
    // The tap that starts the session is the one that lets the phone make sounds later.
    if (prefs.value.hear) unlockSound()
    void tried(begun.save({ begun: true, ...said }))
  }
  return (
    <>
      <SessionBar done={0} total={slot.items.length} words={slot.title} />
      <header class="ask">
        <h1 id="pre-title" tabIndex={-1}>How is your knee right now?</h1>
        <KneePicture side={side.value} />
        <p id="pre-words" class="ask-words">Outer side of the {knee.value}, before you begin.</p>
      </header>
      <Score
        labelledBy="pre-title" describedBy="pre-words" value={null}
        onPick={(pre) => { start({ pre }) }} onSkip={() => { start({}) }}
      />
      <p class="section-label">Your answer picks the routine</p>
    </>
  )
}
