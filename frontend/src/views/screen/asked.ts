import type { Answers, Program } from "../../core/model"
import { nextQuestions } from "../../core/redflags"

/** Only what was asked: an answer to a question that another answer has closed again is dropped. */
export function asked(program: Program, set: "full" | "short", answers: Answers): Answers {
  const open = nextQuestions(program, set, answers)
  const given = open.flatMap(({ id }) => {
    const answer = answers[id]
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return Object.fromEntries(given)
}
