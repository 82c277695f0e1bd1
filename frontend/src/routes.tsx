import type { FunctionComponent } from "preact"
import { useEffect } from "preact/hooks"

import { loadMore, missing, more, type More } from "./later"
import { path } from "./router"
import { Frame } from "./views/shell/frame"
import { Today } from "./views/today/today"

/** The pages among them: what needs nothing from outside. */
type PageName = { [N in keyof More]: More[N] extends () => unknown ? N : never }[keyof More]

interface Route {
  readonly at: RegExp
  readonly title: string
  /** A page that is here from the start, or the name of one of the others. */
  readonly page: FunctionComponent | PageName
}

const today: Route = { at: /^\/$/, title: "Today", page: Today }

const ROUTES: readonly Route[] = [
  today,
  { at: /^\/ice$/, title: "Ice", page: "IcePage" },
  { at: /^\/session(\/|$)/, title: "Session", page: "Session" },
  { at: /^\/day(\/|$)/, title: "Earlier day", page: "EarlierDay" },
  { at: /^\/start$/, title: "Start", page: "Start" },
  { at: /^\/check$/, title: "Safety questions", page: "Check" },
  { at: /^\/exercises$/, title: "Exercises", page: "Exercises" },
  { at: /^\/exercise(\/|$)/, title: "Exercise", page: "Exercise" },
  { at: /^\/progress$/, title: "Progress", page: "ProgressPage" },
  { at: /^\/runs$/, title: "Runs", page: "RunsPage" },
  { at: /^\/you$/, title: "You", page: "YouPage" },
  { at: /^\/help$/, title: "When to get help", page: "Help" },
  { at: /^\/learn(\/|$)/, title: "Good to know", page: "Learn" },
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
  const route = ROUTES.find(({ at }) => at.test(path.value)) ?? today
  const Page = pageOf(route)
  return <Frame>{Page && <Shown key={path.value} route={route} Page={Page} />}</Frame>
}
