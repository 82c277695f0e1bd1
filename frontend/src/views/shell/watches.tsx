import { IceWatch } from "../ice/watch"
import { RunWatch } from "../run/watch"

/** What goes on whatever page is open: the ice timer and a run. */
export const Watches = ({ always }: { always: boolean }) => <><IceWatch always={always} /><RunWatch /></>
