import { useEffect, useRef } from "preact/hooks"

/** Takes the focus to the heading when the page turns to something else in place, so that it is read out. */
export function useHeadingFocus(what: string): void {
  const before = useRef(what)
  useEffect(() => {
    if (before.current === what) return
    before.current = what
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true })
  }, [what])
}
