import "./rows.css"
import type { ComponentChildren } from "preact"
import { Thumb } from "./thumb"
import { Link } from "../router"

export interface ItemRowProps {
  name: string
  detail: string
  /** The name of the exercise's picture. */
  figure: string | undefined
  href: string
  /** A word before the detail: "Skipped", "Instead", "If you like". */
  word?: string | undefined
  state?: "open" | "done" | "skipped"
  /** What stands at the right, usually a tick. */
  children?: ComponentChildren
}

/** One exercise of a slot: picture, name and dose lead to its page, the tick stands at the thumb. */
export function ItemRow({ name, detail, figure, href, word, state = "open", children }: ItemRowProps) {
  return (
    <li class={`item item-${state}`}>
      <Link class="item-link" href={href}>
        <Thumb figure={figure} />
        <span class="item-words">
          <span class="item-name">{name}</span><br />
          <span class="item-detail digits">{word && <span class="item-word">{word}</span>}{detail}</span>
        </span>
      </Link>
      {children}
    </li>
  )
}
