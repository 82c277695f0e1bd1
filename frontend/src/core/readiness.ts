import type { BodyOf, Mark, Miss, PhaseId, Test, TestResult } from "./model"

export type Tried = Readonly<BodyOf<"test">>
export type Outcome = "passed" | "failed" | "void"

/** What a phase asks of a test; null where it asks nothing. */
export const markOf = (test: Test, phase: PhaseId): Mark | null => test.marks.find((mark) => mark.phase === phase) ?? null

/** The sore side's number as a percentage of the other's (C2, LSI); null without both. */
export function likeOther({ injured, other }: Tried): number | null {
  const [mine, theirs] = [numberOf(injured), numberOf(other)]
  return mine === null || !theirs ? null : Math.floor(100 * mine / theirs)
}

/** What was counted on a side. */
export const numberOf = (side: TestResult | null | undefined): number | null => side?.reps ?? side?.seconds ?? null

/** What a try fell short of, by the program's published marks. With `both` knees sore the worse one stands for both. */
export function missesOf(test: Test, mark: Mark, tried: Tried, both: boolean): readonly Miss[] {
  const sides = both ? [tried.injured] : [tried.injured, tried.other]
  const mine = numberOf(tried.injured) ?? 0
  const other = numberOf(tried.other) ?? 0
  const least = mark.least ?? 0
  const enough = mark.enough !== null && mine >= mark.enough
  const found: readonly (readonly [Miss, boolean])[] = [
    ["pain", tried.pain > mark.pain],
    ["sharp", tried.sharp === true],
    ["limp", tried.limp === true],
    ["unfinished", sides.some((side) => side?.completed === false) || (test.records.includes("completed") && !sides.every((side) => hopped(test, side)))],
    ["form", test.records.includes("form") && !formHeld(test, tried, sides)],
    ["least", !enough && mine < least],
    ["other", mark.each && !both && other < least],
    ["alike", mark.like_other !== null && !enough && !both && (other === 0 || mine * 100 < other * mark.like_other)],
  ]
  return found.flatMap(([miss, is]) => (is ? [miss] : []))
}

const hopped = (test: Test, side: TestResult | null | undefined): boolean =>
  side?.completed === true || (side?.reps ?? 0) >= (test.stop_at ?? 0)

const formHeld = (test: Test, tried: Tried, sides: readonly (TestResult | null | undefined)[]): boolean =>
  tried.passed_form === true && sides.every((side) => (side?.form ?? Infinity) >= (test.form_pass?.points ?? 0))

/** The tries of a day: passed only if each did; one with a painkiller plays no part. Null where the phase asks nothing. */
export function outcomeOf(test: Test, phase: PhaseId, tries: readonly Tried[], both: boolean): Outcome | null {
  const mark = markOf(test, phase)
  if (!mark || tries.length === 0) return null
  const judged = tries.filter(({ painkiller }) => painkiller !== true)
  if (judged.some((tried) => missesOf(test, mark, tried, both).length > 0)) return "failed"
  return judged.length === tries.length ? "passed" : "void"
}
