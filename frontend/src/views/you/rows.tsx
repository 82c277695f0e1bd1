import "./you.css"
import type { ComponentChildren } from "preact"

import { Icon } from "../../ui/icon"

/** A setting in one row: its name, what it is now, and a way to change it. */
export function SettingRow({ name, value, onClick }: { name: string; value: string; onClick: () => void }) {
  return (
    <button type="button" class="setting" onClick={onClick} aria-haspopup="dialog">
      <span class="grow"><span class="setting-name">{name}</span><span class="setting-value digits">{value}</span></span>
      <Icon name="chevron-right" />
    </button>
  )
}

/** A part of the page with its own heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h2 class="part-title">{title}</h2>
      <div class="card part-card">{children}</div>
    </section>
  )
}
