import "./card.css"
import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon"
import { Link } from "../router"

/** A piece of paper on the page. Cards never hold cards. */
export function Card({ children, class: more = "" }: { children: ComponentChildren; class?: string }) {
  return <section class={`card ${more}`}>{children}</section>
}

export interface TapCardProps {
  title: string
  detail?: string | undefined
  href?: string | undefined
  onClick?: (() => void) | undefined
  /** A picture at the right, before the chevron. */
  aside?: ComponentChildren
  /** Whether it opens something below itself, and whether that is open. */
  expanded?: boolean | undefined
}

/** A card that is one row and taps as a whole: it goes somewhere or opens something. */
export function TapCard({ title, detail, href, onClick, aside, expanded }: TapCardProps) {
  const inside = (
    <>
      <span class="card-words">
        <span class="card-title">{title}</span>{detail && <span class="card-detail">{detail}</span>}
      </span>
      {aside}
      <span class="card-chevron"><Icon name={expanded === undefined ? "chevron-right" : "chevron-down"} /></span>
    </>
  )
  if (href !== undefined) return <Link class="card card-tap" href={href} onClick={onClick}>{inside}</Link>
  return <button type="button" class="card card-tap" onClick={onClick} aria-expanded={expanded}>{inside}</button>
}

/** A card that only shows what is to come. */
export function PeekCard({ title, detail, aside }: { title: string; detail: string; aside?: ComponentChildren }) {
  return (
    <div class="card card-tap card-still">
      <span class="card-words"><span class="card-title">{title}</span><span class="card-detail">{detail}</span></span>
      {aside}
    </div>
  )
}

export type IceState = "ready" | "later" | "full" | "off" | "running"

/** The ice card. Ready and running carry the ice colour; off says why on plain paper. */
export function IceCard({ state, title, detail, href = "/ice" }: {
  state: IceState; title: string; detail: string; href?: string
}) {
  const icon: IconName = state === "later" ? "clock" : "snowflake"
  const cold = state === "ready" || state === "running"
  return (
    <Link class={`card card-tap ${cold ? "card-ice" : "card-off"}`} href={href}>
      <span class="card-round"><Icon name={icon} /></span>
      <span class="card-words">
        <span class="card-title digits">{title}</span><span class="card-detail digits">{detail}</span>
      </span>
      <span class="card-chevron"><Icon name="chevron-right" /></span>
    </Link>
  )
}
