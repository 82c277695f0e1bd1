import "./card.css"
import type { ComponentChildren } from "preact"
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import { Card, TapCard } from "./card"
import { Icon } from "./icon"
import { Meter } from "./meter"
import { Balls } from "./tick"

export interface SlotCardProps {
  title: string
  /** Next is open and holds the button; later and done are one row that opens on a tap. */
  state: "next" | "later" | "done"
  done: number
  total: number
  /** Words under the title of a folded card, such as "5 exercises, 27 min". */
  detail: string
  /** A picture or two for a folded card. */
  aside?: ComponentChildren
  /** Rows still open. */
  children: ComponentChildren
  /** Rows already done, folded into one; `said` names them. */
  finished?: { count: number; said: string; rows: ComponentChildren } | undefined
  /** The button and what stands under it. */
  foot?: ComponentChildren
}

/** A tick that folds away takes the focus with it; the next one in the card gets it. */
function useKeptFocus(done: number) {
  const inside = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return
    held.current = false
    const next = inside.current?.querySelector<HTMLElement>(".slot-items:not([hidden]) .tick, .card-foot .button")
    next?.focus({ preventScroll: true })
  }, [done])
  return { ref: inside, onFocusIn: () => { held.current = true } }
}

/** One slot of the day. */
export function SlotCard(props: SlotCardProps) {
  const [open, setOpen] = useState(false)
  const kept = useKeptFocus(props.done)
  if (props.state !== "next" && !open) {
    const aside = props.state === "done" ? <Balls count={props.done} /> : props.aside
    return (
      <TapCard title={props.title} detail={props.detail} aside={aside} expanded={false} onClick={() => { setOpen(true) }} />
    )
  }
  return (
    <Card class="slot">
      <div class="card-head">
        <h2 class="card-title">{props.title}</h2>
        <span class="row">
          {props.total > 0 && <Meter done={props.done} total={props.total} />}
          {open && (
            <button
              type="button" class="card-fold" aria-expanded="true" aria-label={`${props.title}, fold away`}
              onClick={() => { setOpen(false) }}
            >
              <span class="folded-mark"><Icon name="chevron-down" /></span>
            </button>
          )}
        </span>
      </div>
      <div {...kept}>
        {props.finished && <Finished {...props.finished} />}
        <ul class="slot-items">{props.children}</ul>
        {props.foot && <div class="card-foot">{props.foot}</div>}
      </div>
    </Card>
  )
}

/** What is done folds away; a tap shows it again, so that it can be undone. */
function Finished({ count, said, rows }: NonNullable<SlotCardProps["finished"]>) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button type="button" class="folded" aria-expanded={open} aria-controls={id} onClick={() => { setOpen(!open) }}>
        <Balls count={count} /><span class="grow">{said}</span><span class="folded-mark"><Icon name="chevron-down" /></span>
      </button>
      <ul id={id} class="slot-items" hidden={!open}>{rows}</ul>
    </>
  )
}
