import { signal } from "@preact/signals"
import { h, type ComponentProps, type FunctionComponent } from "preact"

import type * as Pages from "./more"

export type More = typeof Pages

/** The second chunk, once it is here. */
export const more = signal<More | null>(null)
export const missing = signal(false)

/** Fetches the second chunk. Where that fails `missing` says so. */
export function loadMore(): void {
  missing.value = false
  import("./more").then((pages) => { more.value = pages }, () => { missing.value = true })
}

/** A component of the second chunk, to be used like one that is here: it draws nothing until the chunk has come. */
export function later<N extends keyof More>(name: N): FunctionComponent<ComponentProps<More[N]>> {
  return (props) => {
    const Part = more.value?.[name]
    // The compiler does not tie the one name to the one kind of properties.
    return Part ? h(Part as FunctionComponent<object>, props as object) : null
  }
}
