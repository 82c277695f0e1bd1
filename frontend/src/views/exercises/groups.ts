import type { Exercise } from "../../core/model"

/** Groups of exercises under the words a runner would look for, in the order of a day. */
const SHELVES: readonly { title: string; groups: readonly string[] }[] = [
  { title: "Warm-up", groups: ["warmup", "mobility"] },
  { title: "Ball and roller", groups: ["release"] },
  { title: "Stretches", groups: ["stretch"] },
  { title: "Hips and trunk", groups: ["hip", "trunk-hip"] },
  { title: "Legs", groups: ["leg", "hamstring"] },
  { title: "Balance", groups: ["balance"] },
  { title: "Hops", groups: ["plyo"] },
  { title: "Walk, bike and swim", groups: ["cardio"] },
  { title: "Running", groups: ["run"] },
]

export interface Shelf { readonly title: string; readonly exercises: readonly Exercise[] }

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9 ]/g, "")

/** The exercises that fit what is looked for, by shelf. Words may stand in any order; an unknown group comes last. */
export function shelves(exercises: readonly Exercise[], wanted: string): readonly Shelf[] {
  const words = plain(wanted).split(" ").filter(Boolean)
  const fits = exercises.filter(({ name, muscles, purpose }) => {
    const text = plain([name, ...muscles, purpose].join(" "))
    return words.every((word) => text.includes(word))
  })
  const known = new Set(SHELVES.flatMap(({ groups }) => groups))
  return [
    ...SHELVES.map(({ title, groups }) => ({ title, exercises: fits.filter(({ group }) => groups.includes(group)) })),
    { title: "Care", exercises: fits.filter(({ group }) => !known.has(group)) },
  ].filter((shelf) => shelf.exercises.length > 0)
}
