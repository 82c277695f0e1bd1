import "./page-head.css"
import type { ComponentChildren } from "preact"
import { Icon } from "./icon"
import { Link } from "../router"

export interface PageHeadProps {
  /** The decision or the name of the page. Takes the focus when the page changes. */
  title: string
  /** Said after the title in softer ink. */
  reason?: string | undefined
  /** Where the way back leads, and its word. */
  back?: { href: string; text: string; onClick?: (event: MouseEvent) => void } | undefined
  /** A word at the left of the bar when there is no way back: the date. */
  kicker?: string | undefined
  /** At the right of the bar: where things are saved. */
  aside?: ComponentChildren
  children?: ComponentChildren
}

/** The top of a page: a bar, the one h1, and what belongs under it. */
export function PageHead({ title, reason, back, kicker, aside, children }: PageHeadProps) {
  return (
    <header class="head">
      {[back, kicker, aside].some(Boolean) && (
        <div class="head-bar">
          {back
            ? <Link class="head-back" href={back.href} onClick={back.onClick}><Icon name="chevron-left" />{back.text}</Link>
            : <span class="digits">{kicker}</span>}
          {aside}
        </div>
      )}
      <h1 class="head-title" tabIndex={-1}>{title}{reason && <span class="head-reason digits"> {reason}</span>}</h1>
      {children && <div class="head-under">{children}</div>}
    </header>
  )
}
