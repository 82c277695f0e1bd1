import type { ComponentChildren } from "preact"

import { Link } from "../../router"
import { Icon } from "../../ui/icon"

/** The top of a session: a way out that keeps everything, and how far it is. */
export function SessionBar({ done, total, words = `${done} of ${total}`, children }: {
  done: number; total: number; words?: string; children?: ComponentChildren
}) {
  return (
    <div class="session-bar">
      <Link class="session-close" href="/" aria-label="Back to today"><Icon name="x" /></Link>
      <div class="bars" role="img" aria-label={`${done} of ${total} done`}>
        {Array.from({ length: total }, (_, at) => <span key={at} class={`bar ${at < done ? "bar-full" : ""}`} />)}
      </div>
      {children ?? <span class="small soft digits">{words}</span>}
    </div>
  )
}
