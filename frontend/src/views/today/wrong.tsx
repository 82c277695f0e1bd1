import { useState } from "preact/hooks"

import type { DayLog } from "../../core/daylog"
import { addDays } from "../../core/days"
import type { Day } from "../../core/model"
import { later } from "../../later"
import { Link } from "../../router"
import { Icon, type IconName } from "../../ui/icon"
import { keep } from "../shared/keep"
import { enrolledOn } from "../shared/side"

const NoteSheet = later("NoteSheet")

function QuietLink({ href, icon, children }: { href: string; icon: IconName; children: string }) {
  return (
    <Link class="quiet-link" href={href}>
      <Icon name={icon} size={22} /><span class="grow">{children}</span><Icon name="chevron-right" size={20} />
    </Link>
  )
}

/** What is always at hand at the foot of a day. */
export function DayFoot({ day, log }: { day: Day; log: DayLog }) {
  const [noting, setNoting] = useState(false)
  const flared = log.flares.length > 0
  const before = addDays(day, -1)
  return (
    <nav class="quiet-links" aria-label="More for today">
      <QuietLink href="/check" icon="octagon-alert">Something is wrong</QuietLink>
      {!flared && (
        <button type="button" class="quiet-link" onClick={() => void keep("flare", {}, "Flare-up noted", day)}>
          <Icon name="flame" size={22} /><span class="grow">It has flared up</span>
        </button>
      )}
      <button type="button" class="quiet-link" onClick={() => { setNoting(true) }}>
        <Icon name="pencil" size={22} /><span class="grow">{log.notes.length > 0 ? "Your notes today" : "Write a note"}</span>
      </button>
      {enrolledOn.value !== null && before >= enrolledOn.value && (
        <QuietLink href={`/day/${before}`} icon="calendar">Yesterday and before</QuietLink>
      )}
      <QuietLink href="/exercises" icon="book-open">All exercises</QuietLink>
      <QuietLink href="/help" icon="life-buoy">When to get help</QuietLink>
      {noting && <NoteSheet day={day} log={log} onClose={() => { setNoting(false) }} />}
    </nav>
  )
}
