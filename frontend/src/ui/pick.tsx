import "./rows.css"
import type { ComponentChildren } from "preact"
import { Icon } from "./icon"

interface PickProps {
  children: ComponentChildren
  checked: boolean
  detail?: string | undefined
  /** A small picture or word at the right. */
  aside?: ComponentChildren
}

/** One choice of several. The whole row taps; chosen is a ring and a filled dot, not colour alone. */
export function RadioRow(props: PickProps & { name: string; value: string; onPick: () => void }) {
  return (
    <label class="pick">
      <input type="radio" name={props.name} value={props.value} checked={props.checked} onChange={props.onPick} />
      <span class="pick-mark"><span class="pick-dot" /></span>
      <Words {...props} />
    </label>
  )
}

/** One thing that is so or not so. The whole row taps. */
export function CheckRow(props: PickProps & { onToggle: (checked: boolean) => void }) {
  return (
    <label class="pick">
      <input
        type="checkbox" checked={props.checked} onChange={(event) => { props.onToggle(event.currentTarget.checked) }}
      />
      <span class="pick-mark pick-box"><Icon name="check" size={18} weight={3} /></span>
      <Words {...props} />
    </label>
  )
}

function Words({ children, detail, aside }: PickProps) {
  return (
    <>
      <span class="pick-words">{children}{detail && <span class="pick-detail">{detail}</span>}</span>
      {aside}
    </>
  )
}
