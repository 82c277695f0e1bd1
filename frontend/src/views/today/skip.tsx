import type { BodyOf, Day, Slot } from "../../core/model"
import { Button } from "../../ui/button"
import { Sheet } from "../../ui/sheet"
import { keep } from "../shared/keep"

const REASONS: readonly (readonly [BodyOf<"skip">["reason"], string])[] = [
  ["time", "No time"], ["tired", "Too tired"], ["pain", "It hurts"], ["equipment", "I lack something for it"], ["other", "Another reason"],
]

/** Puts a slot off for today and notes why. Nobody is scolded. */
export function SkipSheet({ slot, day, onClose }: { slot: Slot; day: Day; onClose: () => void }) {
  const skip = async (reason: BodyOf<"skip">["reason"]) => {
    if (await keep("skip", { slot: slot.id, reason }, "Put off today", day)) onClose()
  }
  return (
    <Sheet title="Not today?" onClose={onClose}>
      <div class="stack">
        <p class="soft">That is fine. The reason helps you look back.</p>
        {REASONS.map(([reason, words]) => (
          <Button key={reason} kind="outline" onClick={() => void skip(reason)}>{words}</Button>
        ))}
      </div>
    </Sheet>
  )
}
