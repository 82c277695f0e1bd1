import type { Plugin } from "vite"

/** A browser that knows this line compiles the whole script beside the page while it comes, not piece by piece in its way. */
const LINE = "//# allFunctionsCalledOnLoad\n"

/** Says of the first script that all of it is needed at once. To stand after whatever else writes into it. */
export const eager = (): Plugin => ({
  name: "eager",
  apply: "build",
  // Browsers keep a script by its name for a year.
  augmentChunkHash: ({ isEntry }) => (isEntry ? LINE : ""),
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const one of Object.values(bundle)) if (one.type === "chunk" && one.isEntry) one.code = LINE + one.code
    },
  },
})
