import { readFileSync } from "node:fs"

import { minifySync, version, type Plugin } from "vite"

/** A second minifier over what the first and our own steps leave. It turns ifs and returns into shorter forms. */
export const tighten = (): Plugin => ({
  name: "tighten",
  apply: "build",
  augmentChunkHash: () => version + readFileSync("build/tighten.ts", "utf8"),
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue
        const { code, errors } = minifySync(chunk.fileName, chunk.code, {
          module: true, compress: { target: "es2022" }, mangle: { toplevel: true }, codegen: { removeWhitespace: true },
        })
        if (errors.length > 0) this.error(errors.map(({ message }) => message).join("\n"))
        chunk.code = code
      }
    },
  },
})
