/** What to do with events that the server has not confirmed. */
export type Unsent = "send" | "discard"

/** Signs this phone out and clears its copy. With `send` it rejects, and changes nothing, while events still wait. */
export function signOut(unsent: Unsent): Promise<void> {
  void unsent
  return Promise.resolve()
}

/** Deletes the account on the server and everything on this phone. Needs signal. */
export function deleteAccount(): Promise<void> {
  return Promise.resolve()
}

/** Clears everything of this app from the phone, sent or not. */
export function purgePhone(): Promise<void> {
  return Promise.resolve()
}
