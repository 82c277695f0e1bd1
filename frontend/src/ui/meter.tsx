import "./meter.css"

/** How much is done, as balls and as words. Many things show words alone. */
export function Meter({ done, total }: { done: number; total: number }) {
  return (
    <span class="meter digits">
      {total <= 8 && (
        <span class={`meter-balls ${total > 6 ? "meter-many" : ""}`} aria-hidden="true">
          {Array.from({ length: total }, (_, at) => <span key={at} class={`meter-ball ${at < done ? "meter-full" : ""}`} />)}
        </span>
      )}
      <span>{done} of {total}</span>
    </span>
  )
}
