import type { PlayerStep } from "../../core/player/steps"
import { program } from "../../store/state"
import { Figure } from "../../ui/figure"
import { clockWords } from "../ice/words"
import { sayDose, sayList } from "../shared/words"
import { exerciseAt, sideWords, type Playing } from "./playing"

const TITLES = { ready: "Get ready", rest: "Rest", switch: "Change sides", work: "" } as const

const nameOfKit = (id: string): string => (program.value?.equipment.find((one) => one.id === id)?.name ?? id).toLowerCase()

/** Between two sets: the clock, and what comes next with its side and what it needs. */
export function Rest({ playing: { items, now }, step }: { playing: Playing; step: PlayerStep }) {
  const { name, about } = exerciseAt(items, step)
  const dose = items[step.item]?.dose
  const left = Math.ceil(now.left_s ?? 0)
  const needs = about && about.equipment.length > 0 ? ` You need: ${sayList(about.equipment.map(nameOfKit))}.` : ""
  return (
    <>
      <h1 class="player-name rest-title" tabIndex={-1}>{step.part === "switch" && step.side === "both" ? "Once more" : TITLES[step.part]}</h1>
      <p class="digits" role="timer" aria-label={`${left} seconds left`}><b class="count">{clockWords(left)}</b></p>
      <div class="card rest-next">
        <p class="rest-line">
          <span class="small soft digits">{step.part === "switch" || step.set > 1 ? `Set ${step.set}` : `Next, ${step.item + 1} of ${items.length}`}</span>
          <b class="small player-side-small">{sideWords(step.side)}</b>
        </p>
        <h2>{name}</h2>
        {about && <div class="figure-room"><Figure exercise={about} side={step.side} /></div>}
        {step.part !== "switch" && dose && <p class="digits">{sayDose(dose)}.{step.set === 1 && needs}</p>}
      </div>
    </>
  )
}
