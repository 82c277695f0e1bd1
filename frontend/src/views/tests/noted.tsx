import type { Test } from "../../core/model"
import { Button } from "../../ui/button"
import { CheckRow } from "../../ui/pick"
import { Stepper } from "../../ui/stepper"
import { SessionBar } from "../session/bar"
import type { Measured } from "./taking"

/** What was noted on one side, to be put right: the number, or the points of form that held. */
export function Noted({ test, name, bar, value, onChange, onNext }: {
  test: Test; name: string; bar: { done: number; total: number }; value: Measured; onChange: (value: Measured) => void; onNext: () => void
}) {
  const { count, held = [] } = value
  return (
    <>
      <SessionBar {...bar} words={test.name} />
      <h1 tabIndex={-1}>{name}. <span class="head-reason">{test.form_pass ? "What held all the way?" : "Is this right?"}</span></h1>
      <div class="ending">
        {count !== undefined && (
          <Stepper
            label={name} unit={test.records.includes("seconds") ? "seconds" : "times"} value={count} min={0} max={test.stop_at ?? count}
            onChange={(next) => { onChange({ ...value, count: next }) }}
          />
        )}
        {test.form_pass && (
          <div class="picks">
            {test.form_points.map((point, at) => (
              <CheckRow
                key={point} checked={held[at] === true}
                onToggle={(holds) => { onChange({ ...value, held: test.form_points.map((_, one) => (one === at ? holds : held[one] === true)) }) }}
              >
                {point}
              </CheckRow>
            ))}
          </div>
        )}
      </div>
      <div class="session-foot"><Button size="player" onClick={onNext}>Next</Button></div>
    </>
  )
}
