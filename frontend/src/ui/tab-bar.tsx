import "./tab-bar.css"
import { Icon, type IconName } from "./icon"
import { Link } from "../router"

const TABS: readonly { href: string; text: string; icon: IconName; under: RegExp }[] = [
  { href: "/", text: "Today", icon: "sun", under: /^\/(day|ice|exercises?|help|how|learn|check|test)?(\/|$)/ },
  { href: "/progress", text: "Progress", icon: "chart-line", under: /^\/progress/ },
  { href: "/runs", text: "Runs", icon: "sport-shoe", under: /^\/runs/ },
  { href: "/you", text: "You", icon: "user", under: /^\/(you|about|changes)/ },
]

/** The four tabs at the thumb; a rail at the left where there is room. */
export function TabBar({ path }: { path: string }) {
  return (
    <nav class="tabs" aria-label="Main">
      <div class="tabs-list">
        {TABS.map(({ href, text, icon, under }) => (
          <Link key={href} class="tab" href={href} aria-current={under.test(path) ? "page" : undefined}>
            <Icon name={icon} size={25} />{text}
          </Link>
        ))}
      </div>
    </nav>
  )
}
