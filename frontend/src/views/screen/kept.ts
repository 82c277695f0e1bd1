import type { Answers, Day } from "../../core/model"
import { draft, type Draft } from "../../store/draft"

/** Safety answers of a day that are not saved yet. Those of a day before say nothing of how it is today. */
export const keptOn = (day: Day): Draft<{ answers: Answers }> => draft(`screen:${day}`)
