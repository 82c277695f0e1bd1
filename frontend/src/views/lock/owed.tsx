import { program } from "../../store/state"
import { Button } from "../../ui/button"
import { PageHead } from "../../ui/page-head"
import { Questions } from "../screen/check"
import { NoProgram } from "../shared/no-program"

/** Before any exercise: the full set of safety questions is owed. */
export function Owed() {
  const from = program.value
  const words = from?.levels.find(({ id }) => id === "SCREEN")
  return (
    <main class="screen screen-bare">
      <PageHead title={words?.title ?? "First, the safety questions"}>
        {words && <p>{words.text}</p>}
      </PageHead>
      {from ? <Questions from={from} set="full" /> : <NoProgram />}
      <Button kind="text" href="/you">You and your data</Button>
    </main>
  )
}
