/** Says a few words aloud, in place of any still being said, on phones that have a voice. */
export function speak(words: string): void {
  if (!("speechSynthesis" in window)) return
  speechSynthesis.cancel()
  const said = new SpeechSynthesisUtterance(words)
  said.lang = "en-GB"
  speechSynthesis.speak(said)
}
