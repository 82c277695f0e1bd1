import type { Program } from "../../core/model"

/** Sources by key: what each is, where to read it, and whether it was looked up or is cited from memory. */
export function Sources({ from, keys }: { from: Program; keys: readonly string[] }) {
  const known = from.sources.filter(({ key }) => keys.includes(key))
  return (
    <ul class="sources">
      {known.map(({ key, what, where, looked_up }) => (
        <li key={key}>
          {what}{!looked_up && " (from memory, not looked up)"}
          {where?.startsWith("http") ? <><br /><a href={where} rel="noreferrer" target="_blank">{where}</a></> : where && (
            <><br />{where}</>
          )}
        </li>
      ))}
    </ul>
  )
}
