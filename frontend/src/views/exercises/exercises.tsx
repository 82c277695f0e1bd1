import "../today/today.css"
import "./exercises.css"

import { useState } from "preact/hooks"

import { program } from "../../store/state"
import { Icon } from "../../ui/icon"
import { ItemRow } from "../../ui/item-row"
import { PageHead } from "../../ui/page-head"
import { NoProgram } from "../shared/no-program"
import { count } from "../shared/words"
import { shelves } from "./groups"

/** Every exercise of the program, on shelves, found by name or muscle. */
export function Exercises() {
  const [wanted, setWanted] = useState("")
  const from = program.value
  const found = from ? shelves(from.exercises, wanted) : []
  const total = found.reduce((sum, { exercises }) => sum + exercises.length, 0)
  return (
    <main class="screen">
      <PageHead title="All exercises" back={{ href: "/", text: "Today" }} />
      {!from && <NoProgram />}
      {from && (
        <>
          <div class="find">
            <Icon name="search" size={22} />
            <input class="input" type="search" aria-label="Find an exercise" placeholder="Name or muscle" value={wanted}
              onInput={(event) => { setWanted(event.currentTarget.value) }} />
          </div>
          <p class="said" role="status">{count(total, "exercise")} found</p>
          {total === 0 && <p class="soft">Nothing by that name. Try a body part, such as hip.</p>}
          {found.map(({ title, exercises }) => (
            <section key={title} class="list-group">
              <h2>{title}</h2>
              <ul>
                {exercises.map(({ id, name, figure, purpose }) => (
                  <ItemRow key={id} name={name} detail={purpose} figure={figure} href={`/exercise/${id}`}>
                    <Icon name="chevron-right" size={20} />
                  </ItemRow>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </main>
  )
}
