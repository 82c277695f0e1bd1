import "./sheet.css"
import type { ComponentChildren } from "preact"
import { useEffect, useId, useRef } from "preact/hooks"
import { Icon } from "./icon"

/** A sheet from the bottom, over everything. The browser keeps the focus inside and Escape closes it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null)
  /** Closed by the browser, it has given the focus back already; whoever has gone on since stays there. */
  const closed = useRef(false)
  const heading = useId()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => { if (!closed.current && opener instanceof HTMLElement && opener.isConnected) opener.focus() }
  }, [])
  return (
    <dialog
      ref={dialog} class="sheet" aria-labelledby={heading} onClose={() => {
        closed.current = true
        onClose()
      }}
      onClick={(event) => { if (event.target === dialog.current) dialog.current?.close() }}
    >
      <div class="sheet-head">
        <h2 id={heading} class="sheet-title" tabIndex={-1} autofocus>{title}</h2>
        <button type="button" class="sheet-close" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
