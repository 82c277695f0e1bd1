import type { Program } from "../../core/model"
import { Link } from "../../router"
import { bundle } from "../../store/state"
import { Icon, type IconName } from "../../ui/icon"
import { Disclosure } from "../../ui/note"
import { Part } from "./rows"

const WAYS: readonly { href: string; text: string; icon: IconName }[] = [
  { href: "/how", text: "How the plan decides", icon: "info" },
  { href: "/help", text: "When to get help", icon: "life-buoy" },
  { href: "/exercises", text: "All exercises", icon: "sport-shoe" },
  { href: "/learn", text: "Things worth knowing", icon: "book-open" },
]

/** Whose work is in here, by licence. */
const LICENCES = [
  ["Strideback", "MIT"], ["Preact and its signals", "MIT"], ["idb", "ISC"], ["Lucide icons", "ISC"], ["Figtree typeface", "SIL Open Font Licence 1.1"],
] as const

/** Ways to read on, what this app is and is not, and what it is made of. */
export function AboutPart({ from }: { from: Program | null }) {
  const made = bundle.value?.as_of
  return (
    <Part title="More">
      {WAYS.map(({ href, text, icon }) => (
        <Link key={href} class="way" href={href}><Icon name={icon} /><span class="grow">{text}</span><Icon name="chevron-right" /></Link>
      ))}
      <Disclosure summary="What this app is, and is not">
        <p>Strideback is a plan and a diary for adult runners whose knee hurts on the outer side. It follows a program whose rules you can read.</p>
        <p>{from?.wording ?? "Only a clinician can say what is wrong with a knee."}</p>
        <p>It shows the rule and your numbers, and you decide. It is not a clinician and not for emergencies. If in doubt, call 111.</p>
        {from && from.claims.length > 0 && <ul class="dots">{from.claims.map((claim) => <li key={claim}>{claim}</li>)}</ul>}
      </Disclosure>
      <Disclosure summary="Versions and licences">
        <dl class="facts digits">
          {from && <><dt>Program</dt><dd>{from.version}</dd></>}
          {made && <><dt>Rules</dt><dd>{made.engine}</dd></>}
          {LICENCES.map(([name, licence]) => <><dt key={name}>{name}</dt><dd>{licence}</dd></>)}
        </dl>
      </Disclosure>
    </Part>
  )
}
