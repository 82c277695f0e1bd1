import { askInstall, install } from "../../device/install"
import { sync } from "../../sync/state"
import { Button } from "../../ui/button"
import { Note } from "../../ui/note"
import { Part } from "./rows"

/** How the app gets on the home screen here, in this browser's own way. */
export function InstallPart() {
  switch (install.value) {
    case "installed":
      return <Part title="Home screen"><p>The app is on your home screen.</p></Part>
    case "prompt":
      return (
        <Part title="Home screen">
          <div class="stack">
            <p>On the home screen it opens in one tap, also without signal.</p>
            <Button kind="outline" onClick={() => void askInstall()}>Put it on the home screen</Button>
          </div>
        </Part>
      )
    case "share":
      return (
        <Part title="Home screen">
          <div class="stack">
            <p>On the home screen it opens in one tap, also without signal. Do this while you have signal.</p>
            {sync.value.waiting > 0 && <Note tone="sand">Send first what waits on this phone. The new app starts with what the server has.</Note>}
            <p>The app there is a place of its own. Should it not know you, tap I have a code there. Here, tap Use on another phone.</p>
            <ol class="how-to"><li>Tap the share button of the browser.</li><li>Choose Add to Home Screen.</li><li>Open it from there from now on.</li></ol>
          </div>
        </Part>
      )
    case "none":
      return (
        <Part title="Home screen">
          <p>Look for Install or Add to Home Screen in the browser's own menu.</p>
        </Part>
      )
  }
}
