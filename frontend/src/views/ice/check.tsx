import type { IceCheck, SkinAnswer } from "../../core/model"
import { Button } from "../../ui/button"

/** Answers to a look at the skin. Only one that does not stop carries on. */
export function SkinAnswers({ skin, onAnswer }: { skin: readonly SkinAnswer[]; onAnswer: (answer: IceCheck["answer"]) => void }) {
  return (
    <div class={`skin ${skin.every(({ stop }) => stop) ? "skin-stops" : ""}`}>
      {skin.map(({ id, text, stop }) => (
        <Button key={id} kind={stop ? "stop" : "tint"} class={stop ? "" : "skin-fine"} onClick={() => { onAnswer(id) }}>{text}</Button>
      ))}
    </div>
  )
}
