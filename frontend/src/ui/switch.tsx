import "./rows.css"
import { Icon, type IconName } from "./icon"

/** On or off, at once. */
export function Switch(props: {
  label: string; checked: boolean; onChange: (checked: boolean) => void; icon?: IconName; detail?: string
}) {
  return (
    <button
      type="button" role="switch" class="switch" aria-checked={props.checked ? "true" : "false"}
      onClick={() => { props.onChange(!props.checked) }}
    >
      {props.icon && <Icon name={props.icon} />}
      <span class="switch-words">{props.label}{props.detail && <span class="pick-detail">{props.detail}</span>}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  )
}
