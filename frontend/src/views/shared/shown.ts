import { computed } from "@preact/signals"

import { show } from "../../core/gate"
import { log } from "../../store/journal"
import { bundle, program, today } from "../../store/state"

/** What may be shown of today. Worked out once for all that asks, since it looks at the whole log. */
export const shownToday = computed(() => show(bundle.value, program.value, log.value, today.value, today.value))
