import { Problem } from "../../api/client"
import { sayNotSaved } from "../shared/keep"

/** Why it did not work, in the server's own words where it has some. */
export function whyNot(problem: unknown): string {
  if (!(problem instanceof Problem)) {
    sayNotSaved(problem)
    return ""
  }
  return problem.status === 0 ? "This needs signal. Nothing was changed." : problem.detail
}
