import "./screen.css"

import { useState } from "preact/hooks"

import { levelOf } from "../../core/conditions"
import type { Answer, Answers, Program, Question } from "../../core/model"
import { missing, nextQuestions } from "../../core/redflags"
import { Button } from "../../ui/button"
import { Note } from "../../ui/note"
import { count } from "../shared/words"
import { asked } from "./asked"
import { grouped } from "./groups"
import { FlagQuestion } from "./question"

export interface ScreenFormProps {
  program: Program
  set: "full" | "short"
  answers: Answers
  onAnswers: (answers: Answers) => void
  /** Questions asked elsewhere. */
  without?: readonly string[]
  /** The label once every question is answered. */
  done: string
  onDone: (answers: Answers) => void
  busy?: string | false
  /** Whether an urgent answer may be saved at once, before the rest is answered. */
  early?: boolean
}

/** The safety questions in groups on one calm page. Each must be answered; none has an answer beforehand. */
export function ScreenForm(props: ScreenFormProps) {
  const { program, set, answers, onAnswers, without = [], done, onDone, busy, early } = props
  const [led, setLed] = useState(false)
  const left = missing(program, set, answers).filter((id) => !without.includes(id))
  const questions = nextQuestions(program, set, answers).filter(({ id }) => !without.includes(id))
  const urgent = questions.some((question) => isUrgent(question, answers))
  const answer = (id: string, value: Answer) => { onAnswers({ ...answers, [id]: value }) }
  const lead = () => {
    setLed(true)
    const first = document.getElementById(`flag-${left.find((id) => questions.some((question) => question.id === id)) ?? ""}`)
    first?.scrollIntoView({ block: "center" })
    first?.querySelector("input")?.focus({ preventScroll: true })
  }
  const ready = left.length === 0 || (early === true && urgent)
  return (
    <>
      <div class="flags">
        {grouped(questions).map(({ title, questions: some }) => (
          <section key={title} class="flag-group">
            <h2>{title}</h2>
            <div class="flag-card">
              {some.map((question) => (
                <div
                  key={question.id} id={`flag-${question.id}`}
                  class={`flag ${led && left.includes(question.id) ? "flag-left" : ""}`}
                >
                  <FlagQuestion
                    question={question} answer={answers[question.id]} onAnswer={(value) => { answer(question.id, value) }}
                  />
                  <Now question={question} answers={answers} program={program} />
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      <div class="actions">
        <Button
          off={!ready && `${count(left.length, "answer")} to go`} onOff={lead} busy={busy}
          onClick={() => { onDone(asked(program, set, answers)) }}
        >
          {left.length > 0 ? "Save and see what to do" : done}
        </Button>
      </div>
    </>
  )
}

const isUrgent = (question: Question, answers: Answers): boolean => {
  const level = levelOf(question, answers)
  return level === "U999" || level === "U111"
}

/** An urgent answer is met at once, not at the end of the page. */
function Now({ question, answers, program }: { question: Question; answers: Answers; program: Program }) {
  const level = levelOf(question, answers)
  const words = program.levels.find(({ id }) => id === level)
  if (!words?.call || !(question.id in answers)) return null
  return (
    <div class="flag-now" role="alert">
      <Note tone="stop" icon="octagon-alert" title={words.title}>
        <p class="small">This can have causes that need checking. The app cannot tell.</p>
        <Button kind={words.call === "999" ? "brick" : "stop"} size="small" icon="phone" href={`tel:${words.call}`}>
          Call {words.call}
        </Button>
      </Note>
    </div>
  )
}
