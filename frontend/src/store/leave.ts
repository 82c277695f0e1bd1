import { use } from "./db"

/** Whether a sign-out still has to reach the server. */
export const leaving = (): Promise<boolean> => use(async (db) => (await db.get("meta", "leaving")) === true)

export async function setLeaving(yes: boolean): Promise<void> {
  await use((db) => (yes ? db.put("meta", true, "leaving") : db.delete("meta", "leaving")).then(() => undefined))
}
