import { defineConfig } from "vitest/config"

export default defineConfig({
  define: { FIGURES: '"/figures/"' },
  test: { include: ["src/**/*.test.{ts,tsx}", "build/*.test.ts"], pool: "threads", maxWorkers: 1, isolate: true, testTimeout: 30_000, env: { TZ: "UTC" } },
})
