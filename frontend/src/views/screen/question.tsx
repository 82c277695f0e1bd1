import { useId } from "preact/hooks"

import type { Answer, AnswerPart, Question } from "../../core/model"
import { RadioRow } from "../../ui/pick"
import { Segments } from "../../ui/segments"
import { YesNo } from "../../ui/yes-no"

const NIGHTS = ["0", "1", "2", "3", "4", "5", "6", "7"].map((value) => ({ value, text: value }))

export interface FlagProps {
  question: Question
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}

const bool = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null)

/** One safety question in the form it is answered in. Nothing is chosen beforehand. */
export function FlagQuestion({ question, answer, onAnswer }: FlagProps) {
  switch (question.form) {
    case "bool":
      return <YesNo legend={question.text} value={bool(answer)} onPick={onAnswer} />
    case "choice":
      return <Choices question={question} answer={answer} onAnswer={onAnswer} />
    case "parts":
      return <Parts question={question} answer={answer} onAnswer={onAnswer} />
  }
}

function Choices({ question, answer, onAnswer }: FlagProps) {
  const name = useId()
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{question.text}</legend>
      <div class="picks">
        {question.options.map(({ value, text }) => (
          <RadioRow
            key={String(value)} name={name} value={String(value)} checked={answer === value}
            onPick={() => { onAnswer(value) }}
          >
            {text}
          </RadioRow>
        ))}
      </div>
    </fieldset>
  )
}

function Parts({ question, answer, onAnswer }: FlagProps) {
  const given = typeof answer === "object" ? answer : {}
  const set = (part: AnswerPart, value: boolean | number) => { onAnswer({ ...given, [part.id]: value }) }
  return (
    <fieldset class="choice choice-parts">
      <legend class="choice-legend">{question.text}</legend>
      {question.parts.map((part) => {
        const value = given[part.id]
        return part.form === "bool"
          ? <YesNo key={part.id} legend={part.text} value={bool(value)} onPick={(yes) => { set(part, yes) }} />
          : (
            <Segments
              key={part.id} legend={part.text} shown columns={4} choices={NIGHTS} value={typeof value === "number" ? String(value) : null}
              onPick={(picked) => { set(part, Number(picked)) }}
            />
          )
      })}
    </fieldset>
  )
}
