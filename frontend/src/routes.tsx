import type { FunctionComponent } from "preact"
import { useEffect } from "preact/hooks"

import { loadMore, missing, more, type More } from "./later"
import { go, path } from "./router"
import { enrolled } from "./store/state"
import { seeking } from "./sync/identity"
import { Start } from "./views/intake/start"
import { Reading } from "./views/reading/reading"
import { Frame } from "./views/shell/frame"
import { Missing } from "./views/shell/missing"
import { Today } from "./views/today/today"

/** The pages among them: what needs nothing from outside. */
type Later = { [N in keyof More]: More[N] extends () => unknown ? N : never }[keyof More]

/** The pages that are here from the start. */
const PAGES = { Today, Reading, Start }

/** The title of a page, what draws it, and whether it is open before the intake as well. */
type Route = readonly [title: string, page: keyof typeof PAGES | Later, open?: true]

/** By the first word of the path. It is data, and kept with the words. */
const ROUTES: Readonly<Partial<Record<string, Route>>> = {
  ice: ["Ice", "IcePage"], session: ["Session", "Session"], day: ["Earlier day", "EarlierDay"], start: ["Start", "Start", true],
  changes: ["Changed by hand", "ChangesPage"], code: ["A code", "CodePage", true], check: ["Safety questions", "Check", true], exercise: ["Exercise", "Exercise", true],
  test: ["Test", "TestPage"], week: ["Your week", "WeekPage"], run: ["Run", "RunPage"],
  progress: ["Progress", "Reading"],
  runs: ["Runs", "RunsPage"], you: ["You", "YouPage", true], exercises: ["Exercises", "Reading", true],
  help: ["When to get help", "Reading", true], learn: ["Good to know", "Reading", true], about: ["About", "Reading", true],
  how: ["How the plan decides", "Reading", true],
}
const TODAY: Route = ["Today", "Today"]

const MissingMore = () => <Missing again={loadMore} />

function drawingOf(page: Route[1]): FunctionComponent | null {
  if (page in PAGES) return PAGES[page as keyof typeof PAGES]
  return more.value ? more.value[page as Later] : missing.value ? MissingMore : null
}

let first = true

/** One page. On each change of page its heading is read out and the title says where one is. */
function Shown({ title, Page }: { title: string; Page: FunctionComponent }) {
  useEffect(() => {
    document.title = `${title} · Strideback`
    if (!first) document.querySelector<HTMLElement>("main h1, h1")?.focus({ preventScroll: true })
    first = false
  }, [title])
  return <Page />
}

/** The page of the path, in its frame. */
export function App() {
  const [, word = ""] = path.value.split("/")
  const asked = (Object.hasOwn(ROUTES, word) ? ROUTES[word] : undefined) ?? TODAY
  const closed = !asked[2] && !enrolled.value
  const away = closed && !seeking.value
  const [title, page] = !closed ? asked : away ? ROUTES.start ?? TODAY : TODAY
  useEffect(() => {
    if (away) go("/start", { replace: true })
  }, [away])
  const Page = drawingOf(page)
  return <Frame>{Page && <Shown key={away ? "/start" : path.value} title={title} Page={Page} />}</Frame>
}
