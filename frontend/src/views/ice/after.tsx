import { useState } from "preact/hooks"

import { NERVE_QUESTIONS } from "../../core/icenerve"
import { badSkin } from "../../core/iceuse"
import type { IceUse } from "../../core/daylog"
import type { Answers, IceRules, Program } from "../../core/model"
import { levels } from "../../core/redflags"
import { go } from "../../router"
import { afterIce } from "../../store/ice"
import { append, log } from "../../store/journal"
import { today } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { Note } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { FlagQuestion } from "../screen/question"
import { tried } from "../shared/keep"

/** Ice is off: what the skin said if it stopped early, and the three things to look at. */
export function After({ use, rules, onLater }: { use: IceUse; rules: IceRules; onLater: () => void }) {
  const bad = rules.skin.find(({ id, stop }) => stop && use.checks.some(({ answer }) => answer === id))
  const sign = badSkin(use)
  const normal = () => {
    // After numb or burning the two questions follow whatever is normal now.
    void tried(afterIce(use.ice_id, "normal").then(() => { if (!sign) go("/") }))
  }
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title="Ice is off." reason={sign ? "It stays off for now." : "Two hours until the next."} />
      {bad && <Note tone="stop" icon="octagon-alert">{bad.advice}</Note>}
      <Card>
        <h2>Now look and feel</h2>
        <ul class="ice-ask">
          {rules.after.map((line) => <li key={line}><Icon name="eye" size={22} /><span>{line}</span></li>)}
        </ul>
      </Card>
      <div class="ice-spare" />
      <div class="ice-foot">
        <Button onClick={normal}>Yes, all normal</Button>
        <Button kind="stop" icon="octagon-alert" onClick={() => { void tried(afterIce(use.ice_id, "not-normal")) }}>No, something is not</Button>
        <Button kind="text" onClick={onLater}>Ask me in a while</Button>
      </div>
    </main>
  )
}

/** The safety questions after ice that left a sign of the nerve. Ice stays off until a later day answers both clear. */
export function NerveQuestions({ program, again }: { program: Program; again: boolean }) {
  const [answers, setAnswers] = useState<Answers>({})
  const questions = program.red_flags.filter(({ id }) => NERVE_QUESTIONS.includes(id))
  const missing = questions.filter(({ id }) => !(id in answers)).length
  const save = () => {
    void tried(append("screen", { set: "short", answers }).then(() => {
      if (levels(program, log.value, today.value).lock) go("/")
    }))
  }
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title="Two questions about your leg."
        reason={again ? "Ice opens again when both are clear." : "Ice is off for today."} />
      <Note tone="stop" icon="octagon-alert">Not normal one hour after ice? Call 111 today.</Note>
      {questions.map((question) => (
        <FlagQuestion key={question.id} question={question} answer={answers[question.id]}
          onAnswer={(answer) => { setAnswers({ ...answers, [question.id]: answer }) }} />
      ))}
      <div class="ice-spare" />
      <div class="ice-foot">
        <Button off={missing > 0 && (missing === 1 ? "One answer to go" : "Two answers to go")} onClick={save}>Save my answers</Button>
      </div>
    </main>
  )
}
