import "./save-state.css"
import { Icon, type IconName } from "./icon"

/** Where what was tapped is now. The words are the caller's: "Saved on this phone", "Synced 07:42", "3 entries waiting". */
export type SaveKind = "phone" | "synced" | "waiting" | "needs"

const ICON: Record<SaveKind, IconName> = { phone: "phone-done", synced: "cloud-done", waiting: "phone-done", needs: "cloud-off" }

/** An icon and words near the thing they are about, and a way to where it says more. It speaks up politely when it changes. */
export function SaveState({ kind, href, children }: { kind: SaveKind; href?: string; children: string }) {
  return (
    <span class={`save save-${kind} digits`} role="status">
      <Icon name={ICON[kind]} size={20} />{href ? <a href={href}>{children}</a> : <span>{children}</span>}
    </span>
  )
}
