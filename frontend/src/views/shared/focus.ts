import { useLayoutEffect, useRef } from "preact/hooks"

const toHeading = () => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true })

/**
 * Takes the focus and the screen to the heading when the page turns to something else in place. With the change itself,
 * before `holdFocus` sees it: a second focus a moment later would take back a Tab pressed between the two.
 */
export function useHeadingFocus(what: string | number): void {
  const before = useRef(what)
  useLayoutEffect(() => {
    if (before.current === what) return
    before.current = what
    scrollTo(0, 0)
    toHeading()
  }, [what])
}

/** Where what has the focus goes away and nothing else takes it, the heading does: nobody falls out of the page. */
export function holdFocus(root: HTMLElement): void {
  let last: Node | null = null
  root.addEventListener("focusin", ({ target }) => { last = target as Node })
  new MutationObserver(() => {
    if (last?.isConnected === false && document.activeElement === document.body) toHeading()
  }).observe(root, { childList: true, subtree: true })
}
