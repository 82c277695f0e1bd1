import { showToast } from "../../ui/toast"

/** Waits for something to be kept on the phone and says so plainly where the phone could not. */
export function saveOr(kept: Promise<unknown>, done?: () => void): void {
  kept.then(done, () => {
    showToast("This phone could not save that. Free some room and try again.")
  })
}
