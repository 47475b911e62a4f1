// Words that come later must not be said by a page that does not wait for them: it would show their keys.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLater } from '../../build/languages'

/** The file an import means, when it is one of ours. */
function fileOf(from: string, named: string): string | undefined {
  const path = named.startsWith('.')
    ? join(dirname(from), named)
    : named.replace(/^\$(lib|routes)\//, 'src/$1/')
  return ['', '.ts']
    .map((end) => path + end)
    .find((one) => /\.(svelte|ts)$/.test(one) && existsSync(one))
}

/** A page and whatever is loaded with it; what it loads by itself later waits for its own words. */
function loadedWith(page: string): Set<string> {
  const found = new Set([page])
  for (const file of found) {
    for (const [, named] of readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export) (?!type )[^'"]*?['"]([^'"]+)['"]/gm,
    )) {
      const next = fileOf(file, named!)
      if (next) found.add(next)
    }
  }
  return found
}

const saidIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((said) => said[1]!)

const table = readFileSync('src/routes/table.ts', 'utf8')
const unworded = [...table.matchAll(/ page\(\(\) => import\('\.(\/[^']+)'/g)].map(
  (found) => `src/routes${found[1]}`,
)

describe('words that come later', () => {
  it.each(['src/main.ts', ...unworded])('are not said by %s', (page) => {
    const said = [...loadedWith(page)].flatMap(saidIn)

    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((key) => isLater(`${key} =`))).toEqual([])
  })
})
