import "../today/today.css"
import "../exercises/exercises.css"

import { path } from "../../router"
import { program } from "../../store/state"
import { Card, TapCard } from "../../ui/card"
import { Disclosure } from "../../ui/note"
import { PageHead } from "../../ui/page-head"
import { Sources } from "../exercises/sources"
import { NoProgram } from "../shared/no-program"

/** One card: one idea in a minute, then the next. */
export function Learn() {
  const from = program.value
  const id = path.value.split("/")[2] ?? ""
  const at = from?.cards.findIndex((one) => one.id === id) ?? -1
  const card = from?.cards[at]
  const next = from?.cards[at + 1]
  if (!from || !card) {
    return (
      <main class="screen">
        <PageHead title={from ? "No such card." : "One moment."} back={{ href: "/help", text: "Help" }} />
        {!from && <NoProgram />}
      </main>
    )
  }
  return (
    <main class="screen">
      <PageHead title={card.title} back={{ href: "/help", text: "Help" }} />
      <div class="stack">
        <Card>
          <p>{card.text}</p>
          {card.refs.length > 0 && <Disclosure summary="Sources"><Sources from={from} keys={card.refs} /></Disclosure>}
        </Card>
        {next && <TapCard title={next.title} detail="Next card" href={`/learn/${next.id}`} />}
      </div>
    </main>
  )
}
