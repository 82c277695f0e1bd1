import "./reading.css"
import "../../ui/how.css"

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"

import { path } from "../../router"
import { sync } from "../../sync/state"
import { Missing } from "../shell/missing"

/** What the server drew into the document that began the app. */
const drawn = { at: path.value, nodes: [...document.querySelector(".reading")?.childNodes ?? []] }

/** Hides whatever lacks a word that is looked for, and says how much is left. */
function find(within: ParentNode, wanted: string): void {
  const words = wanted.toLowerCase().split(/\W+/)
  let found = 0
  for (const one of within.querySelectorAll<HTMLElement>("[data-find]")) {
    const text = `${one.textContent} ${one.dataset.find ?? ""}`.toLowerCase()
    one.hidden = !words.every((word) => text.includes(word))
    if (!one.hidden) found += 1
  }
  const said = within.querySelector("[role=status]")
  if (said) said.textContent = `${found} found`
}

/** A page that the server draws and the phone keeps, within the frame of the app. */
export function Reading() {
  const here = path.value
  const main = useRef<HTMLElement>(null)
  const [failed, setFailed] = useState(false)
  const show = (nodes: Iterable<Node>) => {
    main.current?.replaceChildren(...nodes)
    const card = main.current?.querySelector<HTMLDetailsElement>(`[id="${here.split("/")[2] ?? ""}"]`)
    if (card) card.open = true
    card?.scrollIntoView()
  }
  const load = () => {
    setFailed(false)
    // The one way to have a page parsed that the page's own rules allow.
    const ask = new XMLHttpRequest()
    ask.open("GET", here)
    ask.responseType = "document"
    ask.onload = () => {
      const page = (ask.response as Document | null)?.querySelector("main")
      // A hotel's sign-in page, or one of a proxy, is none of ours.
      if (!page) {
        setFailed(true)
        return
      }
      show(page.childNodes)
      main.current?.querySelector<HTMLElement>("details[open] summary, h1")?.focus({ preventScroll: true })
    }
    ask.onerror = () => { setFailed(true) }
    ask.send()
  }
  useLayoutEffect(() => {
    if (drawn.at === here && drawn.nodes.length > 0) show(drawn.nodes)
    else load()
  }, [])
  // A page of one's own that lacked something is read again once that is sent.
  const lacks = here.startsWith("/progress") && sync.value.waiting > 0
  const lacked = useRef(false)
  useEffect(() => {
    if (lacked.current && !lacks) load()
    lacked.current = lacks
  }, [lacks])
  if (failed) return <Missing again={load} />
  return <main class="screen reading" ref={main} onInput={({ currentTarget, target }) => { find(currentTarget, (target as HTMLInputElement).value) }} />
}
