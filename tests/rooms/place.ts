// The real program on the sample's first day, its clock at the first slot, and the people of its
// meetings signed in by the codes of their own letters.
import { setTimeout as pause } from 'node:timers/promises'
import { cookieOf, Program, start, type Cookie } from '../browser/program'
import { codeIn, lettersTo } from './letters'

export type Seat = 'host' | 'guest' | 'interpreter'
export const SEATS: Seat[] = ['host', 'guest', 'interpreter']

export type SeatState = 'not_here' | 'at_door' | 'inside' | 'left'
export type Meeting = {
  id: string
  slot: number
  host: string
  guest: string
  interpreter_id: string | null
  provider?: string
  attendance: Record<Seat, { state: SeatState } | null>
}
type Board = {
  companies: { id: string; delegates: { email: string }[] }[]
  interpreters: { id: string; email: string }[]
  meetings: Meeting[]
}

const LETTER_MAX_MS = 20_000

/** Everybody in these tests comes from one network address. */
const ONE_ADDRESS = {
  SANGDAM_LIMITS__REQUESTS_PER_MINUTE_FROM_ADDRESS: '60000',
  SANGDAM_LIMITS__REQUESTS_PER_MINUTE: '60000',
  SANGDAM_MAIL__PACE__PER_MINUTE: '0',
}

export class Place extends Program {
  #sessions = new Map<string, Cookie>()

  static async open(settings: Record<string, string> = {}): Promise<Place> {
    const place = new Place(await start({ ...ONE_ADDRESS, ...settings }))
    await place.jump('day_start')
    return place
  }

  /** Moves the sample's clock, as its bar does. */
  async jump(to: 'week_before' | 'day_before' | 'day_start' | 'next_slot') {
    const answer = await this.ask('organizer', '/api/demo', 'POST', { jump: to })
    if (answer.status !== 200) throw new Error(`the clock did not move: ${answer.status}`)
  }

  /** The day as the organizer's board has it. */
  async board(): Promise<Board> {
    const day = await this.day('organizer')
    return (await this.ask('organizer', `/api/days/${day}/board`)).json as Board
  }

  /** Meetings of a slot that have all three seats. */
  async meetings(slot = 0): Promise<Meeting[]> {
    const { meetings } = await this.board()
    return meetings.filter((one) => one.slot === slot && one.interpreter_id !== null)
  }

  async meeting(): Promise<Meeting> {
    const [meeting] = await this.meetings()
    if (!meeting) throw new Error('the sample has no meeting with an interpreter in its first slot')
    return meeting
  }

  /** A meeting whose host comes with a colleague. */
  async meetingOfFour(): Promise<Meeting> {
    for (const meeting of await this.meetings()) {
      if ((await this.emails(meeting, 'host')).length > 1) return meeting
    }
    throw new Error('the sample has no host with two delegates in its first slot')
  }

  /** Which services stand behind the day's doors, as the organizer sets them. */
  async setVideo(change: { primary: string; backup?: string | null; links?: unknown }) {
    const path = `/api/days/${await this.day('organizer')}/video`
    const { settings } = (await this.ask('organizer', path)).json as { settings: object }
    const answer = await this.ask('organizer', path, 'PUT', { ...settings, ...change })
    if (answer.status !== 200) throw new Error(`video: ${JSON.stringify(answer.json)}`)
  }

  /** Takes the whole day to one of its two services. */
  async switchTo(to: 'primary' | 'backup') {
    const path = `/api/days/${await this.day('organizer')}/video/switch`
    const answer = await this.ask('organizer', path, 'POST', { meeting: null, to })
    if (answer.status !== 200) throw new Error(`switch: ${JSON.stringify(answer.json)}`)
  }

  door(meeting: Meeting, seat: string): string {
    return `${this.address}/door/${meeting.id}/${seat}`
  }

  /** Who may sit on a seat, by address. */
  async emails(meeting: Meeting, seat: Seat): Promise<string[]> {
    const { companies, interpreters } = await this.board()
    if (seat === 'interpreter') {
      const found = interpreters.filter((one) => one.id === meeting.interpreter_id)
      return found.map((one) => one.email)
    }
    const company = companies.find((one) => one.id === meeting[seat])
    return company?.delegates.map((one) => one.email) ?? []
  }

  /** Asks at the door for a letter with a code, and reads it. */
  async code(meeting: Meeting, seat: Seat, email: string): Promise<string> {
    const before = codeIn(lettersTo(this.folder, email))
    await this.post(`/api/door/${meeting.id}/${seat}/code`, {})
    return this.#letter(email, (letters) => {
      const code = codeIn(letters)
      return code === before ? undefined : code
    })
  }

  /** The session of the first person of a seat, or of a colleague. */
  async session(meeting: Meeting, seat: Seat, colleague = 0): Promise<Cookie> {
    const email = (await this.emails(meeting, seat))[colleague]
    if (!email) throw new Error(`nobody on seat ${seat}, ${colleague}`)
    const known = this.#sessions.get(email)
    if (known) return known
    const code = await this.code(meeting, seat, email)
    const answer = await this.post(`/api/door/${meeting.id}/${seat}/enter`, { code })
    if (answer.status !== 200) throw new Error(`the code of ${email}: ${answer.status}`)
    const cookie = cookieOf(answer)
    this.#sessions.set(email, cookie)
    return cookie
  }

  /** The address of a seat's door as it stands in a person's own letters. */
  async linkInLetters(meeting: Meeting, seat: Seat): Promise<string> {
    const door = this.door(meeting, seat)
    const [email = ''] = await this.emails(meeting, seat)
    return this.#letter(email, (letters) => letters.some((one) => one.includes(door)) && door)
  }

  /** Waits for a letter in which something is found. */
  async #letter(email: string, find: (letters: string[]) => string | false | undefined) {
    for (let waited = 0; waited < LETTER_MAX_MS; waited += 100) {
      const found = find(lettersTo(this.folder, email))
      if (found) return found
      await pause(100)
    }
    throw new Error(`the letter to ${email} that was waited for did not come`)
  }

  /** Who is where, as the organizer's board says it. */
  async attendance(meeting: Meeting): Promise<Record<Seat, SeatState>> {
    const found = (await this.board()).meetings.find((one) => one.id === meeting.id)
    const state = (seat: Seat) => found?.attendance[seat]?.state ?? 'not_here'
    return { host: state('host'), guest: state('guest'), interpreter: state('interpreter') }
  }
}
