import { useEffect, useRef } from "preact/hooks"

/** Takes the focus and the screen to the heading when the page turns to something else in place. */
export function useHeadingFocus(what: string | number): void {
  const before = useRef(what)
  useEffect(() => {
    if (before.current === what) return
    before.current = what
    scrollTo(0, 0)
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true })
  }, [what])
}
