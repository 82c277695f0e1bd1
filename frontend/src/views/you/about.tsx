import { Link } from "../../router"
import { Icon, type IconName } from "../../ui/icon"
import { Part } from "./rows"

const WAYS: readonly { href: string; text: string; icon: IconName }[] = [
  { href: "/how", text: "How the plan decides", icon: "info" },
  { href: "/help", text: "When to get help", icon: "life-buoy" },
  { href: "/exercises", text: "All exercises", icon: "sport-shoe" },
  { href: "/learn", text: "Good to know", icon: "book-open" },
  { href: "/about", text: "What this app is, and is not", icon: "shield-check" },
]

/** Ways to read on. */
export function AboutPart() {
  return (
    <Part title="More">
      {WAYS.map(({ href, text, icon }) => (
        <Link key={href} class="way" href={href}><Icon name={icon} /><span class="grow">{text}</span><Icon name="chevron-right" /></Link>
      ))}
    </Part>
  )
}
