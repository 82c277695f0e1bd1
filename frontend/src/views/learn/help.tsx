import "../today/today.css"
import "../screen/screen.css"

import type { FlagLevel, Program } from "../../core/model"
import { Link } from "../../router"
import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { Card, TapCard } from "../../ui/card"
import { Icon } from "../../ui/icon"
import { PageHead } from "../../ui/page-head"
import { NoProgram } from "../shared/no-program"

const LEVELS: readonly FlagLevel[] = ["U999", "U111", "SOON"]

/** The signs that lead to a level: each question under the worst level it can reach. */
function signs(from: Program, level: FlagLevel): readonly string[] {
  const rank = (one: FlagLevel): number => LEVELS.indexOf(one)
  return from.red_flags.filter(({ levels }) => {
    const alone = levels.filter(({ when }) => when.every(({ question }) => question === null || question === undefined))
    const reached = alone.map((rule) => rank(rule.level)).filter((one) => one >= 0)
    return reached.length > 0 && LEVELS[Math.min(...reached)] === level
  }).flatMap(({ tell }) => tell ?? [])
}

/** When to get help, whom to call, and cards worth knowing. It needs no signal. */
export function Help() {
  const from = program.value
  return (
    <main class="screen">
      <PageHead title="When to get help." reason="If in doubt, call 111." back={{ href: "/", text: "Today" }}>
        <p>The app cannot tell what is wrong with a knee. These signs need a person.</p>
      </PageHead>
      <div class="stack">
        {!from && (
          <>
            <Button kind="brick" icon="phone" href="tel:999">Call 999</Button>
            <Button kind="stop" icon="phone" href="tel:111">Call 111</Button>
            <NoProgram />
          </>
        )}
        {from && LEVELS.map((level) => {
          const words = from.levels.find(({ id }) => id === level)
          return words && (
            <Card key={level}>
              <h2 class="card-title">{words.title}</h2>
              <ul class="bullets">{signs(from, level).map((text) => <li key={text}>{text}</li>)}</ul>
              {words.call && (
                <Button kind={level === "U999" ? "brick" : "stop"} icon="phone" href={`tel:${words.call}`}>
                  Call {words.call}
                </Button>
              )}
            </Card>
          )
        })}
        <TapCard title="Something is wrong" detail="Answer the safety questions" href="/check" />
        {from && (
          <section>
            <h2 class="section-label">Worth knowing, a minute each</h2>
            <nav class="card card-list" aria-label="Cards worth reading">
              {from.cards.map(({ id, title }) => (
                <Link key={id} class="quiet-link" href={`/learn/${id}`}>
                  <span class="grow">{title}</span><Icon name="chevron-right" size={20} />
                </Link>
              ))}
            </nav>
          </section>
        )}
      </div>
    </main>
  )
}
