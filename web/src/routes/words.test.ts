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

/** A page and whatever is loaded with it, or by it later unless it waits for more words. */
function loadedWith(page: string): Set<string> {
  const found = new Set([page])
  for (const file of found) {
    const source = readFileSync(file, 'utf8')
    const now = source.matchAll(/^\s*(?:import|export) (?!type )[^'"]*?['"]([^'"]+)['"]/gm)
    const lazily = source.includes('speakMore') ? [] : source.matchAll(/\bimport\('([^']+)'\)/g)
    for (const [, named] of [...now, ...lazily]) {
      const next = fileOf(file, named!)
      if (next) found.add(next)
    }
  }
  return found
}

const later = [
  ...readFileSync('../config/languages/en.ftl', 'utf8').matchAll(/^([a-z][a-z0-9-]*) =/gm),
]
  .map((found) => found[1]!)
  .filter((key) => isLater(`${key} =`))

/** The words a file may say: keys in full, and those that begin as a template of it does. */
function saidIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const whole = new Set([...source.matchAll(/'([a-z][a-z0-9-]*)'/g)].map((found) => found[1]))
  const begun = [...source.matchAll(/\bt\(\s*`([a-z][a-z0-9-]*-)\$\{/g)].map((found) => found[1]!)
  return later.filter((key) => whole.has(key) || begun.some((begin) => key.startsWith(begin)))
}

const table = readFileSync('src/routes/table.ts', 'utf8')
const unworded = [...table.matchAll(/ page\(\(\) => import\('\.(\/[^']+)'/g)].map(
  (found) => `src/routes${found[1]}`,
)

describe('words that come later', () => {
  it('are said somewhere', () => {
    expect(saidIn('src/lib/board/BoardView.svelte')).toContain('board-title')
    expect(saidIn('src/lib/refill/RefillCards.svelte')).toContain('refill-open')
  })
  it.each(['src/main.ts', ...unworded])('are not said by %s', (page) => {
    expect([...loadedWith(page)].flatMap(saidIn)).toEqual([])
  })
})
