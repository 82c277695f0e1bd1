import "./note.css"
import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon"

/** A few words set apart: teal informs, sand asks for care, stop is about hurt, plain is paper. */
export function Note({ tone = "act", icon = "info", title, children }: {
  tone?: "act" | "sand" | "stop" | "plain"; icon?: IconName; title?: string; children: ComponentChildren
}) {
  return <div class={`note note-${tone}`}><Icon name={icon} size={22} /><div>{title && <b>{title}</b>}{children}</div></div>
}

/** More for those who want it. */
export function Disclosure({ summary, open = false, children }: {
  summary: string; open?: boolean; children: ComponentChildren
}) {
  return (
    <details class="fold" open={open}>
      <summary>{summary}<Icon name="chevron-down" /></summary>
      <div class="fold-inside">{children}</div>
    </details>
  )
}
