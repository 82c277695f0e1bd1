import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, writeFileSync } from "node:fs"

import type { Plugin } from "vite"

/** Draws the exercises, and puts the pictures into a folder that is named for what is in them. */
export const figures = (out: string): Plugin => {
  let files: Record<string, string> = {}
  let folder = ""
  return {
    name: "figures",
    config(_, { command }) {
      if (command === "build") {
        const drawn = execFileSync("python", ["-m", "app", "figures"], { cwd: "..", encoding: "utf8", maxBuffer: 2 ** 26 })
        files = JSON.parse(drawn) as Record<string, string>
        folder = `assets/figures-${createHash("sha256").update(drawn).digest("base64url").slice(0, 8)}`
      }
      return { define: { FIGURES: JSON.stringify(`/static/${folder}/`) } }
    },
    writeBundle() {
      mkdirSync(`${out}/${folder}`, { recursive: true })
      for (const [name, text] of Object.entries(files)) writeFileSync(`${out}/${folder}/${name}`, text)
    },
  }
}

/** The pictures that a build has written, as paths from the folder of assets. */
export const pictures = (assets: string): string[] =>
  readdirSync(assets).filter((name) => name.startsWith("figures-"))
    .flatMap((folder) => readdirSync(`${assets}/${folder}`).map((name) => `${folder}/${name}`))
    .filter((name) => /\.(svg|json)$/.test(name))
