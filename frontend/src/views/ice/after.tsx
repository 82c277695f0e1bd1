import { useState } from "preact/hooks"

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
import { RadioRow } from "../../ui/pick"
import { saveOr } from "./save"

/** The questions on the foot and on the skin of the shin (ICE10). */
const ASKED = ["RF13", "RF14"]

/** Ice is off: what the skin said if it stopped early, and the three things to look at. */
export function After({ use, rules, program, onLater }: { use: IceUse; rules: IceRules; program: Program; onLater: () => void }) {
  const [wrong, setWrong] = useState(false)
  const bad = rules.skin.find(({ id, stop }) => stop && use.checks.some(({ answer }) => answer === id))
  if (wrong) return <Questions program={program} />
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title="Ice is off." reason="Two hours until the next." />
      {bad && <Note tone="stop" icon="octagon-alert">{bad.advice}</Note>}
      <Card class="ice-ask">
        <h2>Now look and feel</h2>
        <ul class="ice-ask">
          {rules.after.map((line) => <li key={line}><Icon name="eye" size={22} /><span>{line}</span></li>)}
        </ul>
      </Card>
      <div class="ice-spare" />
      <div class="ice-foot">
        <Button onClick={() => { saveOr(afterIce(use.ice_id, "normal"), () => { go("/") }) }}>Yes, all normal</Button>
        <Button kind="stop" icon="octagon-alert" onClick={() => { saveOr(afterIce(use.ice_id, "not-normal"), () => { setWrong(true) }) }}>
          No, something is not
        </Button>
        <Button kind="text" onClick={onLater}>Ask me in a while</Button>
      </div>
    </main>
  )
}

/** The safety questions after ice that left something not normal. Whatever they lead to, ice is off until they are clear. */
export function Questions({ program }: { program: Program }) {
  const [answers, setAnswers] = useState<Answers>({})
  const questions = program.red_flags.filter(({ id }) => ASKED.includes(id))
  const missing = questions.filter(({ id }) => !(id in answers)).length
  const save = () => {
    saveOr(append("screen", { set: "short", answers }), () => {
      go(levels(program, log.value, today.value).lock ? "/" : "/ice")
    })
  }
  return (
    <main class="ice-page">
      <PageHead back={{ href: "/", text: "Today" }} title="Two questions about your leg." reason="Ice is off until both are clear." />
      <Note tone="stop" icon="octagon-alert">Not normal one hour after ice? Call 111 today.</Note>
      {questions.map(({ id, text, options }) => (
        <fieldset key={id} class="stack">
          <legend class="h3">{text}</legend>
          {options.map((option) => (
            <RadioRow key={String(option.value)} name={id} value={String(option.value)} checked={answers[id] === option.value}
              onPick={() => { setAnswers({ ...answers, [id]: option.value }) }}>
              {option.text}
            </RadioRow>
          ))}
        </fieldset>
      ))}
      <div class="ice-foot">
        <Button off={missing > 0 && (missing === 1 ? "One answer to go" : "Two answers to go")} onClick={save}>Save my answers</Button>
      </div>
    </main>
  )
}
