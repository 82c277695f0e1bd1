/** The shapes that the server and the phone share, named as in the HTTP contract. */
export type { Day } from "./days"
export type * from "./model/events"
export type * from "./model/plan"
export type * from "./model/program"
export type * from "./model/readiness"
