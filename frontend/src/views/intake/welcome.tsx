import { program } from "../../store/state"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { Icon, type IconName } from "../../ui/icon"
import { KneePicture } from "../../ui/knee"

const POINTS: readonly (readonly [IconName, string])[] = [
  ["sun", "Each morning one score of your knee sets the day."],
  ["cloud-off", "It works without signal. What you tap is saved on this phone first."],
  ["life-buoy", "It cannot tell what is wrong with a knee. If in doubt, call 111."],
]

/** What this is, in three lines, before anything is asked. */
export function Welcome({ onStart, begun }: { onStart: () => void; begun: boolean }) {
  return (
    <main class="screen screen-bare welcome">
      <p class="welcome-name">Strideback</p>
      <div class="welcome-picture"><KneePicture side="right" /></div>
      <h1 tabIndex={-1}>Pain on the outer knee? <span class="head-reason">One plan a day, back to running.</span></h1>
      <ul class="welcome-points">
        {POINTS.map(([icon, text]) => <li key={text} class="welcome-point"><Icon name={icon} /><span>{text}</span></li>)}
      </ul>
      <div class="session-foot">
        <Button onClick={onStart}>{begun ? "Go on with the questions" : "Find my plan"}</Button>
        <Button kind="text" href="/code">I have a code</Button>
        <p class="small soft intake-why">
          {program.value || sync.value.problem !== "offline" ? "Seven short screens. No sign-up." : "Seven short screens. No sign-up. This needs signal once."}
        </p>
      </div>
    </main>
  )
}
