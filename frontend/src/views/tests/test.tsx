import "../today/today.css"
import "../exercises/exercises.css"
import "../session/session.css"

import { useState } from "preact/hooks"

import type { Test } from "../../core/model"
import { go, path } from "../../router"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"
import { PageHead } from "../../ui/page-head"
import { CheckRow } from "../../ui/pick"
import { Score } from "../../ui/score"
import { YesNo } from "../../ui/yes-no"
import { keep } from "../shared/keep"
import { NoProgram } from "../shared/no-program"
import { SideFields } from "./side-fields"
import { lacks, placesOf, testBody, type Taken } from "./result"

/** One test of readiness: how it goes, and what came out. */
export function TestPage() {
  const id = path.value.split("/")[2] ?? ""
  const test = program.value?.tests.find((one) => one.id === id)
  if (!test) {
    return (
      <main class="screen">
        <PageHead title={program.value ? "No such test." : "One moment."} back={{ href: "/", text: "Today" }} />
        {!program.value && <NoProgram />}
      </main>
    )
  }
  return <main class="screen"><Known key={id} test={test} /></main>
}

function Known({ test }: { test: Test }) {
  const [taken, setTaken] = useState<Taken>({})
  const [saving, setSaving] = useState(false)
  const add = (part: Taken) => { setTaken({ ...taken, ...part }) }
  const save = async () => {
    setSaving(true)
    const event = await keep("test", testBody(test, taken), `${test.name} saved`)
    setSaving(false)
    if (event) go("/")
  }
  return (
    <>
      <PageHead title={test.name} back={{ href: "/", text: "Today" }}><p>{test.why}</p></PageHead>
      <div class="stack">
        <Card class="how-card">
          <p class="small soft">Warm up first. Stop if it hurts more than a little.</p>
          <ol class="steps">{test.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        </Card>
        <Card class="ending">
          <div>
            <p id="test-pain" class="choice-legend">Worst pain on the outer knee in it</p>
            <Score labelledBy="test-pain" value={taken.pain ?? null} onPick={(pain) => { add({ pain }) }} />
          </div>
          {placesOf(test).map((place) => (
            <SideFields
              key={place} test={test} place={place} value={taken[place] ?? {}}
              onChange={(value) => { add({ [place]: value }) }}
            />
          ))}
          <YesNo legend="Was there a sharp stab or a catch?" value={taken.sharp} onPick={(sharp) => { add({ sharp }) }} />
          <YesNo legend="Did you limp?" value={taken.limp} onPick={(limp) => { add({ limp }) }} />
          <CheckRow checked={taken.painkiller === true} onToggle={(painkiller) => { add({ painkiller }) }}>
            I took a painkiller in the last 8 hours
          </CheckRow>
        </Card>
        <Button off={lacks(test, taken) ?? false} busy={saving && "Saving"} onClick={() => void save()}>
          Save the test
        </Button>
      </div>
    </>
  )
}
