// The real program with its sample, and sessions of people signed in to it; no browser in here.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Role = 'organizer' | 'host company' | 'guest company' | 'interpreter'
export type Cookie = { name: string; value: string }

export const root = join(import.meta.dirname, '..', '..')

export async function freePort(): Promise<number> {
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

/** What runs, and where. */
export type Running = { address: string; folder: string; program: ChildProcess; links: string }

/** Starts the program with its sample; `settings` are environment variables. */
export async function start(settings: Record<string, string> = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'sangdam-browser-'))
  const port = await freePort()
  const path = process.env.SANGDAM ?? join(root, 'target', 'debug', 'sangdam')
  const program = spawn(path, ['demo', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  })
  const links = await new Promise<string>((resolve, reject) => {
    let said = ''
    program.stdout?.on('data', (more: Buffer) => {
      said += more.toString()
      if (said.includes('Ctrl-C')) resolve(said)
    })
    program.on('error', reject)
    program.on('exit', (code) => reject(new Error(`the program ended with ${code}`)))
  })
  return { address: `http://localhost:${port}`, folder, program, links }
}

/** The cookie an answer sets, as a browser keeps it. */
export function cookieOf(answer: Response): Cookie {
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  const [name = '', value = ''] = pair.split('=')
  return { name, value }
}

/** A running sample. */
export class Program {
  #cookies = new Map<Role, Cookie>()
  #days = new Map<Role, string>()

  constructor(readonly running: Running) {}

  get address(): string {
    return this.running.address
  }

  get folder(): string {
    return this.running.folder
  }

  async stop() {
    const { program, folder } = this.running
    const ended = new Promise((resolve) => program.once('exit', resolve))
    program.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }

  /** Signs in by the role's link, once; later calls use the same session. */
  async cookie(role: Role): Promise<Cookie> {
    const known = this.#cookies.get(role)
    if (known) return known
    const line = this.running.links.split('\n').find((line) => line.trim().startsWith(role))
    const token = line?.match(/#(\w+)/)?.[1]
    const answer = await this.post('/api/session', { token })
    if (answer.status !== 200) throw new Error(`no session for ${role}: ${answer.status}`)
    const cookie = cookieOf(answer)
    const me = (await answer.json()) as { days: { id: string }[] }
    this.#days.set(role, me.days[0]!.id)
    this.#cookies.set(role, cookie)
    return cookie
  }

  /** The first day, for a role. */
  async day(role: Role): Promise<string> {
    await this.cookie(role)
    return this.#days.get(role) ?? ''
  }

  /** As somebody nobody knows. */
  async post(path: string, body: unknown): Promise<Response> {
    return fetch(this.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
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
}
