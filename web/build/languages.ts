// Makes the module `virtual:languages`: one entry per file in config/languages, with the name the
// language calls itself and a way to load its texts. A new language is one new file.
// What only the server says (letters, refusals, dates, city names) is left out of the browser's copy;
// what only a few screens say comes later, with the first of them.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

const LIST = 'virtual:languages'
const SERVER_ONLY = /^(letter|refusal|import|incoming|zone|date|why|field|hours)-/
const LATER =
  /^(act|agenda|alert|announce|answers|apidocs|assignment|attention|away|because|board|brief|call|checkin|conduct|connection|course|coverage|feasibility|feed|hall|history|interpreter|interpreting|knock|letters|notes|plan|profile|provider|readiness|refill|repair|requests|roster|settings|sheet|terms|trouble|undo|unsubscribe|video|wall)-/
/** What pages without those words say of them: links to the others, a meeting's state, a company's card. */
const SOONER =
  /^([a-z]+-link|agenda-late-said|board-status-[a-z-]+|roster-(companies|company|delegates|needs|offers|side(-[a-z]+)?)|settings-programme(s|-new)?) =/
const FILE = /\.ftl(\?later)?$/

export function languages(folder: string): Plugin {
  return {
    name: 'sangdam-languages',
    resolveId: (id) => (id === LIST ? `\0${LIST}` : undefined),
    load(id) {
      if (id !== `\0${LIST}`) return undefined
      const files = readdirSync(folder).filter((name) => name.endsWith('.ftl'))
      const entries = files.sort().map((file) => {
        const path = join(folder, file)
        this.addWatchFile(path)
        const tag = basename(file, '.ftl')
        const name = /^app-language-name = (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? tag
        return `{ tag: ${JSON.stringify(tag)}, name: ${JSON.stringify(name)}, load: ${loaded(path)}, later: ${loaded(`${path}?later`)} }`
      })
      return `export default [${entries.join(', ')}]`
    },
    transform(source, id) {
      const file = FILE.exec(id)
      if (!file) return undefined
      const texts = forBrowser(source, file[1] ? 'later' : 'first')
      return { code: `export default ${JSON.stringify(texts)}`, map: null }
    },
  }
}

const loaded = (path: string) =>
  `() => import(${JSON.stringify(path)}).then((texts) => texts.default)`

/** Whether a message, told by its first line, comes with the first screen that asks for more words. */
export const isLater = (line: string) => LATER.test(line) && !SOONER.test(line)

/** The messages the browser can show, without comments. */
export function forBrowser(source: string, part: 'first' | 'later'): string {
  let kept = true
  const lines = source.split('\n').filter((line) => {
    if (/^#/.test(line) || line.trim() === '') return false
    if (/^-?[a-z]/.test(line))
      kept = !SERVER_ONLY.test(line) && isLater(line) === (part === 'later')
    return kept
  })
  return `${lines.join('\n')}\n`
}
