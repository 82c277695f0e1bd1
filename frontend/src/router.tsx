import { signal, type ReadonlySignal } from "@preact/signals"
import type { AnchorHTMLAttributes } from "preact"

const here = signal(location.pathname)

/** The path on the screen. */
export const path: ReadonlySignal<string> = here

/** Goes to a path of the app. */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", to)
  else history.pushState(null, "", to)
  here.value = location.pathname
  scrollTo(0, 0)
}

addEventListener("popstate", () => {
  here.value = location.pathname
})

/** A link within the app. */
export function Link(props: AnchorHTMLAttributes & { href: string }) {
  const { href, onClick, ...rest } = props
  return (
    <a
      href={href}
      aria-current={here.value === href ? "page" : undefined}
      {...rest}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(href)
      }}
    />
  )
}
