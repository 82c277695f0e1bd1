import type { FunctionComponent } from "preact"
import { useEffect } from "preact/hooks"

import { loadMore, missing, more, type More } from "./later"
import { go, path } from "./router"
import { enrolled } from "./store/state"
import { seeking } from "./sync/identity"
import { Frame } from "./views/shell/frame"
import { Today } from "./views/today/today"

/** The pages among them: what needs nothing from outside. */
type PageName = { [N in keyof More]: More[N] extends () => unknown ? N : never }[keyof More]

interface Route {
  readonly at: RegExp
  readonly title: string
  /** A page that is here from the start, or the name of one of the others. */
  readonly page: FunctionComponent | PageName
  /** Open before the intake as well. */
  readonly open?: true
}

const start: Route = { at: /^\/start$/, title: "Start", page: "Start", open: true }
const today: Route = { at: /^\/$/, title: "Today", page: Today }

const ROUTES: readonly Route[] = [
  today,
  { at: /^\/ice$/, title: "Ice", page: "IcePage" },
  { at: /^\/session(\/|$)/, title: "Session", page: "Session" },
  { at: /^\/day(\/|$)/, title: "Earlier day", page: "EarlierDay" },
  start,
  { at: /^\/code$/, title: "A code", page: "CodePage", open: true },
  { at: /^\/check$/, title: "Safety questions", page: "Check", open: true },
  { at: /^\/exercises$/, title: "Exercises", page: "Exercises", open: true },
  { at: /^\/exercise(\/|$)/, title: "Exercise", page: "Exercise", open: true },
  { at: /^\/test(\/|$)/, title: "Test", page: "TestPage" },
  { at: /^\/week$/, title: "Your week", page: "WeekPage" },
  { at: /^\/run$/, title: "Run", page: "RunPage" },
  { at: /^\/runs$/, title: "Runs", page: "RunsPage" },
  { at: /^\/you$/, title: "You", page: "YouPage", open: true },
  { at: /^\/help$/, title: "When to get help", page: "Help", open: true },
  { at: /^\/learn(\/|$)/, title: "Good to know", page: "Learn", open: true },
]

function Missing() {
  return (
    <main class="page">
      <h1 tabIndex={-1}>This page needs signal once</h1>
      <p>It is not on this phone yet. Your plan and your entries are.</p>
      <button class="button button-outline" type="button" onClick={loadMore}>Try again</button>
    </main>
  )
}

function pageOf({ page }: Route): FunctionComponent | null {
  if (typeof page !== "string") return page
  return more.value ? more.value[page] : missing.value ? Missing : null
}

let first = true

/** One page. On each change of page its heading is read out and the title says where one is. */
function Shown({ route, Page }: { route: Route; Page: FunctionComponent }) {
  useEffect(() => {
    document.title = `${route.title} · Strideback`
    if (!first) document.querySelector<HTMLElement>("main h1, h1")?.focus({ preventScroll: true })
    first = false
  }, [route])
  return <Page />
}

/** The page of the path, in its frame. */
export function App() {
  const asked = ROUTES.find(({ at }) => at.test(path.value)) ?? today
  const closed = !asked.open && !enrolled.value
  const route = !closed ? asked : seeking.value ? today : start
  useEffect(() => {
    if (route === start) go("/start", { replace: true })
  }, [route])
  const Page = pageOf(route)
  return <Frame>{Page && <Shown key={path.value} route={route} Page={Page} />}</Frame>
}
