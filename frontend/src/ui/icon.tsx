import { ICONS } from "./icons.gen"

export type IconName = keyof typeof ICONS

/** A line icon of 24 units, in the colour of its text. It is never the only word for what it does. */
export function Icon({ name, size = 24, weight = 2 }: { name: IconName; size?: number; weight?: number }) {
  return (
    <svg
      class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={weight}
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
    >
      <path d={ICONS[name]} />
    </svg>
  )
}
