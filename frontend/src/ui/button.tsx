import "./button.css"
import type { ComponentChildren } from "preact"
import { Link } from "../router"
import { Icon, type IconName } from "./icon"

export interface ButtonProps {
  children: ComponentChildren
  /** One filled button a screen; brick is for the call on the lock screen only, ball to start again after a rest. */
  kind?: "filled" | "outline" | "tint" | "stop" | "brick" | "ice" | "ball" | "text"
  size?: "page" | "player" | "lock" | "small"
  icon?: IconName | undefined
  /** Why it cannot be used now. It replaces the label; the button stays focusable and does nothing. */
  off?: string | false | undefined
  /** What a tap does while it cannot be used: lead to what is missing. */
  onOff?: (() => void) | undefined
  /** What is being done. It replaces the label until it is over. */
  busy?: string | false | undefined
  type?: "button" | "submit"
  /** A place to go to or a number to call, instead of something to do. */
  href?: string | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  class?: string
}

/** A button or a link that looks like one. */
export function Button(props: ButtonProps) {
  const { children, kind = "filled", size = "page", icon, off, busy, type = "button", href, onClick } = props
  const look = `button button-${kind} button-${size} ${props.class ?? ""}`
  const still = [off, busy].find((word) => word)
  const inside = <>{icon && !still && <Icon name={icon} />}<span>{still ?? children}</span></>
  if (href !== undefined && !still) {
    const Anchor = href.startsWith("/") ? Link : "a"
    return <Anchor class={look} href={href} onClick={onClick}>{inside}</Anchor>
  }
  return (
    <button
      class={look} type={type} aria-disabled={still ? "true" : undefined} aria-busy={busy ? "true" : undefined}
      onClick={(event) => {
        if (!still) onClick?.(event)
        else {
          event.preventDefault()
          if (!busy) props.onOff?.()
        }
      }}
    >
      {inside}
    </button>
  )
}
