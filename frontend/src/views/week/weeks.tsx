import { sayDayShort } from "../../core/days"
import { weeksOf } from "../../core/weekly"
import { log } from "../../store/journal"
import { Button } from "../../ui/button"
import { Card } from "../../ui/card"

const ROWS = 8
const cell = (score: number | null) => score ?? <><span aria-hidden="true">–</span><span class="said">Not said</span></>
/** A change with its sign, a real minus. */
const signed = (rating: number): string => (rating > 0 ? `+${rating}` : `${rating}`.replace("-", "−"))

/** The weekly answers, the newest first. */
export function Weeks() {
  const weeks = weeksOf(log.value)
  const known = weeks.flatMap((week) => week.function ?? [])
  const [now, first] = [known[0], known.at(-1)]
  return (
    <Card>
      <h2>Week by week</h2>
      {weeks.length === 0
        ? <p class="soft">Once a week you can score what you want back.</p>
        : (
          <>
            {now !== undefined && <p class="digits">What you want back: {now} of 10{known.length > 1 && `, ${first} at first`}.</p>}
            <div class="table-scroll">
              <table class="table digits">
                <thead><tr><th scope="col">Day</th><th scope="col">Wanted back</th><th scope="col">Mood</th><th scope="col">Change</th></tr></thead>
                <tbody>
                  {weeks.slice(0, ROWS).map(({ day, function: score, mood, change }) => (
                    <tr key={day}><td>{sayDayShort(day)}</td><td>{cell(score)}</td><td>{cell(mood)}</td><td>{change === null ? cell(null) : signed(change)}</td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      <Button kind="text" href="/week">Score this week</Button>
    </Card>
  )
}
