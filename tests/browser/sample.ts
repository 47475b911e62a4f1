// The real program with its sample, one for each test file, and people signed in to it.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import {
  test as plain,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
} from '@playwright/test'

export type Role = 'organizer' | 'host company' | 'guest company' | 'interpreter'
export type Language = 'ko' | 'ru' | 'en'

const root = join(import.meta.dirname, '..', '..')

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

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A running sample. */
export class Sample {
  #cookies = new Map<Role, { name: string; value: string }>()
  #days = new Map<Role, string>()

  private constructor(
    readonly address: string,
    readonly folder: string,
    readonly program: ChildProcess,
    readonly links: string,
  ) {}

  static async start(): Promise<Sample> {
    const folder = mkdtempSync(join(tmpdir(), 'sangdam-browser-'))
    const port = await freePort()
    const path = process.env.SANGDAM ?? join(root, 'target', 'debug', 'sangdam')
    const program = spawn(path, ['demo', '--port', String(port), '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const links = await new Promise<string>((resolve, reject) => {
      let said = ''
      program.stdout?.on('data', (more: Buffer) => {
        said += more.toString()
        if (said.includes('Ctrl-C')) resolve(said)
      })
      program.on('exit', (code) => reject(new Error(`the program ended with ${code}`)))
    })
    return new Sample(`http://localhost:${port}`, folder, program, links)
  }

  async stop() {
    const ended = new Promise((resolve) => this.program.once('exit', resolve))
    this.program.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Signs in by the role's link, once; later calls use the same session. */
  async cookie(role: Role) {
    const known = this.#cookies.get(role)
    if (known) return known
    const line = this.links.split('\n').find((line) => line.trim().startsWith(role))
    const token = line?.match(/#(\w+)/)?.[1]
    const answer = await fetch(`${this.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    expect(answer.status).toBe(200)
    const [name = '', value = ''] = (answer.headers.get('set-cookie') ?? '')
      .split(';')[0]!
      .split('=')
    const me = (await answer.json()) as { days: { id: string }[] }
    this.#days.set(role, me.days[0]!.id)
    this.#cookies.set(role, { name, value })
    return { name, value }
  }

  /** The first day, for a role. */
  async day(role: Role): Promise<string> {
    await this.cookie(role)
    return this.#days.get(role) ?? ''
  }

  async ask(role: Role, path: string, method = 'GET', body?: unknown) {
    const { name, value } = await this.cookie(role)
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        cookie: `${name}=${value}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return { status: answer.status, json: (text ? JSON.parse(text) : null) as any }
  }

  /** A browser of somebody's own, with the session of a role and a language of its own. */
  async visit(
    browser: Browser,
    role: Role | null,
    language: Language,
    more: Parameters<Browser['newContext']>[0] = {},
  ): Promise<BrowserContext> {
    const context = await browser.newContext({ locale: language, ...more })
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

export const test = plain.extend<object, { sample: Sample }>({
  sample: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const sample = await Sample.start()
      await use(sample)
      await sample.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }
