// The people of a day at their doors, each with a session and a line as a browser has them.
import { WebSocket } from 'ws'
import type { Sample } from './sample'
import { cookieOf } from './program'

export type Seat = 'host' | 'guest' | 'interpreter'
export const SEATS: Seat[] = ['host', 'guest', 'interpreter']

/** Whoever sits on a seat of a meeting, by address. */
export type Sitter = { meeting: string; seat: Seat; email: string }

const PATIENCE_MS = 10_000

export class Cast {
  #sessions = new Map<string, string>()
  #lines: WebSocket[] = []

  constructor(readonly sample: Sample) {}

  /** Goes through the door; resolves when the server has heard it. */
  async comesIn({ meeting, seat, email }: Sitter) {
    const line = await this.#open(`/api/door/${meeting}/${seat}/live`, email)
    this.#lines.push(line)
    line.send(JSON.stringify({ type: 'step', step: 'inside' }))
  }

  /** Everybody leaves. */
  async allLeave() {
    const gone = this.#lines.map(async (line) => {
      line.send(JSON.stringify({ type: 'step', step: 'left' }))
      const closed = new Promise((resolve) => line.once('close', resolve))
      line.close()
      await closed
    })
    await Promise.all(gone)
    this.#lines = []
  }

  /** Something only this person may read. */
  async reads(email: string, path: string): Promise<string> {
    const cookie = await this.#session(email)
    const answer = await fetch(this.sample.address + path, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`${path} for ${email}: ${answer.status}`)
    return answer.text()
  }

  async #session(email: string): Promise<string> {
    const known = this.#sessions.get(email)
    if (known) return known
    const { name, value } = cookieOf(await this.sample.post('/api/demo/session', { email }))
    const cookie = `${name}=${value}`
    this.#sessions.set(email, cookie)
    return cookie
  }

  async #open(path: string, email: string): Promise<WebSocket> {
    const { address } = this.sample
    const headers = { cookie: await this.#session(email), origin: address }
    const line = new WebSocket(address.replace('http', 'ws') + path, { headers })
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${path} does not open`)), PATIENCE_MS)
      // The first frame says that the server knows who is there.
      line.once('message', () => {
        clearTimeout(late)
        resolve(line)
      })
      line.once('error', reject)
    })
  }
}
