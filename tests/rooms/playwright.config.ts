import { defineConfig } from '@playwright/test'

// One worker: three browsers that encode and decode each other's pictures want both cores.
export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
