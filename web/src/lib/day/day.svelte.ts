// The live day: what the server last said about it, kept true by the line. One per day and page,
// shared by all screens of the day.
import { SvelteMap } from 'svelte/reactivity'
import { get, Refusal } from '$lib/api/client'
import type {
  Away,
  Banner,
  Board,
  Booked,
  Break,
  Changes,
  Clock,
  Company,
  DayHead,
  Frame,
  Interpreter,
  Meeting,
  Planning,
  Refill,
  Room,
  Slot,
  Trouble,
  Viewer,
} from '$lib/api/types'
import { Line, type LineState } from '$lib/live/line'
import { now, setClock, speed } from '$lib/time'

/** A day nobody looks at stays open this long, so that going from screen to screen costs nothing. */
const LINGER_MS = 4_000

export class LiveDay {
  head = $state.raw<DayHead>()!
  me = $state.raw<Viewer>()!
  slots = $state.raw<Slot[]>([])
  breaks = $state.raw<Break[]>([])
  companies = $state.raw<Company[]>([])
  interpreters = $state.raw<Interpreter[]>([])
  rooms = $state.raw<Room[]>([])
  /** For the organizer: who is not there for a while. */
  aways = $state.raw<Away[]>([])
  /** Gaps that were offered: one's own, all for the organizer. */
  refills = $state.raw<Refill[]>([])
  banners = $state.raw<Banner[]>([])
  troubles = $state.raw<Trouble[]>([])
  alarms = $state.raw<Trouble[]>([])
  /** How far each zone's clocks are ahead of UTC now; the slots' own may differ by summer time. */
  offsets = $state.raw<Record<string, string>>({})
  readonly meetings = new SvelteMap<string, Meeting>()
  readonly taken = new SvelteMap<string, ReadonlySet<number>>()
  revision = $state(-1)
  line = $state<LineState>('connecting')
  /** The server's time when it was last heard. */
  heardAt = $state(0)
  refusal = $state.raw<Error | null>(null)

  readonly #companies = $derived(new Map(this.companies.map((one) => [one.id, one])))
  readonly #slots = $derived(new Map(this.slots.map((one) => [one.slot, one])))
  #line: Line | null = null
  /** Who keeps something of the day beside it: told of each change, or of nothing when all is anew. */
  readonly #followers = new Set<(changes: Changes | null) => void>()

  /** Who looks at planning runs: told how far each is. */
  readonly #planners = new Set<(told: Planning) => void>()

  /** Who reads briefs, which lie beside the day: told whose has changed. */
  readonly #readers = new Set<(meeting: string | null) => void>()

  constructor(readonly id: string) {}

  get ready(): boolean {
    return this.revision >= 0
  }

  /** The server's time at this moment. */
  get now(): number {
    return now()
  }

  /** The clocks to show now: the viewer's own first, each as far from UTC as it is today. */
  get clocks(): Clock[] {
    const clocks = this.slots[0]?.clocks ?? []
    return clocks.map((clock) => ({ ...clock, offset: this.offsets[clock.zone] ?? clock.offset }))
  }

  company(id: string | null | undefined): Company | undefined {
    return id ? this.#companies.get(id) : undefined
  }

  slot(number: number): Slot | undefined {
    return this.#slots.get(number)
  }

  isTaken(company: string, slot: number): boolean {
    return this.taken.get(company)?.has(slot) ?? false
  }

  async load() {
    this.refusal = null
    try {
      this.take(await get<Board>(`/api/days/${this.id}/board`))
      this.#connect()
    } catch (error) {
      this.refusal = error as Error
    }
  }

  /** Everything anew. */
  take(board: Board) {
    this.head = board.day
    this.me = board.me
    this.slots = board.slots
    this.breaks = board.breaks
    this.companies = board.companies
    this.interpreters = board.interpreters
    this.rooms = board.rooms
    this.aways = board.aways
    this.refills = board.refills
    this.banners = board.banners
    this.troubles = board.troubles
    this.alarms = board.alarms
    this.offsets = board.offsets
    const present = new Set(board.meetings.map((meeting) => meeting.id))
    for (const id of [...this.meetings.keys()]) if (!present.has(id)) this.meetings.delete(id)
    for (const meeting of board.meetings) this.#put(meeting)
    this.taken.clear()
    this.#take(board.taken)
    this.revision = board.revision
    this.keepTime(board.now)
    for (const tell of this.#followers) tell(null)
  }

  /** What our own command answered, in case the line is slower or down. */
  keep(booked: Booked) {
    if (booked.revision > this.revision) this.#put(booked.meeting)
  }

  /** A meeting our own command canceled. */
  drop(meeting: string, revision: number) {
    if (revision > this.revision) this.meetings.delete(meeting)
  }

  follow(tell: (changes: Changes | null) => void) {
    this.#followers.add(tell)
  }

  /** Tells how far planning runs are, until the answer is called. */
  followPlanning(tell: (told: Planning) => void): () => void {
    this.#planners.add(tell)
    return () => this.#planners.delete(tell)
  }

  /** Tells which meeting's brief has changed, or that any may have, until the answer is called. */
  followBriefs(tell: (meeting: string | null) => void): () => void {
    this.#readers.add(tell)
    return () => this.#readers.delete(tell)
  }

  close() {
    this.#line?.close()
    this.#line = null
  }

  #connect() {
    this.#line?.close()
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    this.#line = new Line(`${scheme}://${location.host}/api/days/${this.id}/live`, {
      revision: () => this.revision,
      onFrame: (frame) => this.#apply(frame),
      onBoard: (board) => this.take(board),
      onState: (state) => {
        this.line = state
        if (state === 'refused') this.refusal = gone()
        if (state === 'signed_out') void this.load()
      },
    })
    this.#line.open()
  }

  #apply(frame: Frame) {
    if (frame.type === 'planning') {
      for (const tell of this.#planners) tell(frame)
      return
    }
    if (frame.type === 'brief') {
      for (const tell of this.#readers) tell(frame.meeting ?? null)
      return
    }
    if (frame.type === 'changes') {
      for (const id of frame.removed) this.meetings.delete(id)
      for (const meeting of frame.meetings) this.#put(meeting)
      this.#take(frame.taken)
      if (frame.refills) this.refills = frame.refills
      if (frame.troubles) this.troubles = frame.troubles
      this.revision = frame.revision
      for (const tell of this.#followers) tell(frame)
    }
    // What happened to briefs meanwhile is in no revision.
    if (frame.type === 'hello' && this.line === 'lost') for (const tell of this.#readers) tell(null)
    if (frame.type === 'tick' || frame.type === 'hello') {
      setClock(frame.now, frame.speed)
      this.offsets = frame.offsets
      if (frame.alarms) this.alarms = frame.alarms
    }
    if (frame.type !== 'snapshot') this.heardAt = frame.now
  }

  #put(meeting: Meeting) {
    const old = this.meetings.get(meeting.id)
    if (JSON.stringify(old) !== JSON.stringify(meeting)) this.meetings.set(meeting.id, meeting)
  }

  #take(taken: Record<string, number[]>) {
    for (const [company, slots] of Object.entries(taken)) this.taken.set(company, new Set(slots))
  }

  protected keepTime(moment: number) {
    this.heardAt = moment
    setClock(moment, speed())
  }
}

const open = new Map<string, { day: LiveDay; users: number }>()

/** Joins a day; call the answer's `leave` when the screen goes. */
export function join(id: string): { day: LiveDay; leave: () => void } {
  let entry = open.get(id)
  if (!entry) {
    entry = { day: new LiveDay(id), users: 0 }
    open.set(id, entry)
    void entry.day.load()
  }
  const joined = entry
  joined.users++
  const leave = () => {
    joined.users--
    setTimeout(() => {
      if (joined.users > 0 || open.get(id) !== joined) return
      open.delete(id)
      joined.day.close()
    }, LINGER_MS)
  }
  return { day: joined.day, leave }
}

/** Forgets every open day, when somebody else signs in or the language of the server's words changes. */
export function leaveAll() {
  for (const { day } of open.values()) day.close()
  open.clear()
}

function gone(): Refusal {
  return new Refusal({
    type: 'about:blank',
    title: '',
    status: 404,
    code: 'not_found',
    detail: '',
    facts: {},
  })
}
