// The running sample with browsers: people signed in, each with a language of their own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import {
  test as plain,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test'
import { Program, root, start, type Role } from './program'

export type { Role }
export type Language = 'ko' | 'ru' | 'en'

/** A meeting as the organizer's board has it. */
export type Meeting = {
  id: string
  slot: number
  host: string
  guest: string
  interpreter_id: string | null
}

/** The product's own words, so that a test reads what a person reads. */
export function words(language: Language) {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const file = readFileSync(join(root, 'config', 'languages', `${language}.ftl`), 'utf8')
  bundle.addResource(new FluentResource(file))
  return (key: string, args?: Record<string, string | number>) => {
    const message = bundle.getMessage(key)
    if (!message?.value) throw new Error(`no words for ${key}`)
    return bundle.formatPattern(message.value, args)
  }
}

/** A running sample. */
export class Sample extends Program {
  /** A browser of somebody's own, with the session of a role and a language of its own. */
  async visit(
    browser: Browser,
    role: Role | null,
    language: Language,
    more: Parameters<Browser['newContext']>[0] = {},
  ): Promise<BrowserContext> {
    // Colors are looked at as they come to rest.
    const context = await browser.newContext({
      locale: language,
      reducedMotion: 'reduce',
      ...more,
    })
    if (role) {
      await context.addCookies([{ ...(await this.cookie(role)), url: this.address }])
      await this.ask(role, '/api/me', 'PATCH', { language })
    }
    return context
  }

  /** Opens a page, with `DAY` and `PROGRAMME` in the path filled in; it may say no error. */
  async open(context: BrowserContext, role: Role | null, path: string): Promise<Page> {
    const page = await context.newPage()
    page.on('pageerror', (error) => expect.soft(error.message, 'a page error').toBe(''))
    page.on('console', (message) => {
      const isPolicy = message.text().includes('Content Security Policy')
      expect.soft(isPolicy ? message.text() : '', 'the content policy').toBe('')
    })
    const filled = role ? await this.#fill(role, path) : path
    await page.goto(this.address + filled)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    return page
  }

  async #fill(role: Role, path: string): Promise<string> {
    let filled = path.replace('DAY', await this.day(role))
    if (path.includes('PROGRAMME')) {
      const me = await this.ask(role, '/api/me')
      filled = filled.replace('PROGRAMME', me.json.programmes[0].id)
    }
    if (path.includes('COUNTERPART')) {
      const board = (await this.ask(role, `/api/days/${await this.day(role)}/board`)).json
      const other = board.companies.find((one: { side: string }) => one.side !== board.me.side)
      filled = filled.replace('COUNTERPART', other.id)
    }
    return filled
  }
}

/** Whether a meeting of these two could be booked into a slot now, all its seats with it. */
export async function isOffered(
  sample: Sample,
  wish: { host: string; guest: string; slot: number },
): Promise<boolean> {
  const day = await sample.day('organizer')
  const path = `/api/days/${day}/companies/${wish.host}/slots?for=${wish.guest}`
  const { slots } = (await sample.ask('organizer', path)).json
  return slots.some(
    (one: { slot: number; state: string }) => one.slot === wish.slot && one.state === 'free',
  )
}

/** Has the sample's day take requests, for companies to ask each other. */
export async function openRequests(sample: Sample) {
  const path = `/api/days/${await sample.day('organizer')}/settings`
  const settings = (await sample.ask('organizer', path)).json
  settings.filling.requests = true
  const answer = await sample.ask('organizer', path, 'PUT', settings)
  if (answer.status !== 200) throw new Error(`requests are not open: ${answer.status}`)
}

/** One sample at a time: what one file of tests books is not in the next one's way. */
class Stage {
  #file = ''
  #sample: Sample | undefined

  async sampleOf(file: string): Promise<Sample> {
    if (this.#sample && this.#file === file) return this.#sample
    await this.clear()
    this.#file = file
    this.#sample = new Sample(await start())
    return this.#sample
  }

  async clear() {
    await this.#sample?.stop()
    this.#sample = undefined
  }
}

export const test = plain.extend<{ sample: Sample }, { stage: Stage }>({
  stage: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const stage = new Stage()
      await use(stage)
      await stage.clear()
    },
    { scope: 'worker' },
  ],
  sample: async ({ stage }, use, info) => use(await stage.sampleOf(info.file)),
})

export { expect }
