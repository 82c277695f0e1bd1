import "./toast.css"
import { signal } from "@preact/signals"
import { useEffect } from "preact/hooks"
import { Icon } from "./icon"

/** It stays at least this long, and as long as it holds the focus or a pointer. */
const STAYS_MS = 20_000

interface Toast { text: string; undo: (() => void) | undefined; key: number }

const current = signal<Toast | null>(null)
let made = 0

/** Says what was done, with a way back. A newer one takes the place of an older one. */
export function showToast(text: string, undo?: () => void): void {
  made += 1
  current.value = { text, undo, key: made }
}

export function hideToast(): void {
  current.value = null
}

/** The one place where toasts appear; a live region, so that what was done is also said. */
export function ToastHost() {
  const toast = current.value
  return (
    <div class="toasts" role="status" aria-live="polite" aria-atomic="true">
      {toast && <Shown key={toast.key} toast={toast} />}
    </div>
  )
}

function Shown({ toast }: { toast: Toast }) {
  useEffect(() => {
    let held = false
    let due = false
    const close = () => { if (current.value === toast) hideToast() }
    const timer = setTimeout(() => { due = true; if (!held) close() }, STAYS_MS)
    const host = document.querySelector(".toasts")
    const hold = () => { held = true }
    const release = () => { held = false; if (due) close() }
    host?.addEventListener("focusin", hold)
    host?.addEventListener("focusout", release)
    return () => {
      clearTimeout(timer)
      host?.removeEventListener("focusin", hold)
      host?.removeEventListener("focusout", release)
    }
  }, [toast])
  return (
    <div class="toast">
      <span class="grow">{toast.text}</span>
      {toast.undo && <button type="button" class="toast-act" onClick={() => { hideToast(); toast.undo?.() }}>Undo</button>}
      <button type="button" class="toast-close" aria-label="Close" onClick={hideToast}><Icon name="x" size={20} /></button>
    </div>
  )
}
