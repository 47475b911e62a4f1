import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { compressed } from './build/compressed.ts'
import { languages } from './build/languages.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.SANGDAM_SERVER ?? 'http://localhost:8080'

export default defineConfig({
  base: '/',
  plugins: [svelte(), languages(here('../config/languages')), compressed()],
  resolve: {
    alias: { $lib: here('./src/lib'), $routes: here('./src/routes') },
  },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // Fonts stay files of their own: a font inside the style sheet would be paid for by every first view.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    fs: { allow: [here('.'), here('../config/languages')] },
    proxy: { '/api': { target: server, ws: true } },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
