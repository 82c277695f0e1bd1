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

/** Whether a click is the plain one that follows a link in this tab. */
const plain = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The path of a link to a page of the app; null for any other link, and for a place within a page. */
function pageOf(link: HTMLAnchorElement): string | null {
  if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return null
  return link.hash || /^\/(api|static)(\/|$)/.test(link.pathname) ? null : link.pathname
}

addEventListener("popstate", () => {
  here.value = location.pathname
})

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  const to = link && plain(event) ? pageOf(link) : null
  if (to === null) return
  event.preventDefault()
  go(to)
})

/** A link within the app. */
export function Link(props: AnchorHTMLAttributes & { href: string }) {
  return <a aria-current={here.value === props.href ? "page" : undefined} {...props} />
}
