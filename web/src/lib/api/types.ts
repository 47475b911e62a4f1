// The shapes that travel between browser and server.

/** A name in one or more languages, by language tag. */
export type Names = Record<string, string>

/** The wall time of a span in one zone, written by the server; the browser never converts. */
export type Clock = {
  zone: string
  city: string
  date: string
  weekday: number
  start: string
  end: string
  offset: string
  day_text: string
}

export type Slot = { slot: number; start_at: number; end_at: number; clocks: Clock[] }
export type Break = {
  after: number
  start_at: number
  end_at: number
  label: Names
  clocks: Clock[]
}

export type SideName = 'host' | 'guest'
export type Side = { name: Names; zone: string; city: string }
export type Sides = { host: Side; guest: Side }
export type Phase = 'draft' | 'requests' | 'planning' | 'released' | 'running' | 'closed'
export type InterpreterRule = 'none' | 'no_common_language' | 'always'
export type Role = 'organizer' | 'company' | 'interpreter'

export type DayHead = {
  id: string
  programme_id: string
  title: Names
  programme_title: Names
  date: string
  zone: string
  zone_city: string
  phase: Phase
  sides: Sides
  booking: {
    state: 'not_open' | 'open' | 'closed'
    opens_at: number
    closes_at: number
    opens: Clock[]
    closes: Clock[]
  }
  meetings_max: number | null
  interpreter_rule: InterpreterRule
  zone_rules_version: string
}

export type Delegate = {
  id: string
  name: string
  role: string
  language: string
  zone: string
  languages: string[]
  email?: string
}

export type Company = {
  id: string
  code: string
  side: SideName
  name: Names
  short_name: Names
  country: string
  zone: string
  languages: string[]
  sectors: string[]
  offers: string
  needs: string
  desks: number
  delegates: Delegate[]
}

export type Interpreter = {
  id: string
  code: string
  name: string
  languages: string[]
  zone: string
  email?: string
}

export type Room = { id: string; name: string }

export type Meeting = {
  id: string
  slot: number
  host: string
  guest: string
  interpreter_id: string | null
  interpreter_name: string | null
  interpreter_needed: boolean
  room_id: string | null
  room_name: string | null
  sequence: number
  booked_by: SideName | 'organizer'
  door: string
}

export type Trouble = {
  code: string
  meeting_id?: string
  company_id?: string
  interpreter_id?: string
  slot?: number
  facts: Record<string, string | number>
}

export type DayEntry = {
  id: string
  programme_id: string
  title: Names
  date: string
  phase: Phase
  role: Role
  company_id?: string
  company_name?: Names
  clocks: Clock[]
  meetings: number
}

export type Me = {
  email: string
  name: string
  language: string
  zone: string
  organizer: boolean
  demo: boolean
  days: DayEntry[]
  programmes: { id: string; title: Names }[]
}

export type Viewer = {
  role: Role
  company_id: string | null
  interpreter_id: string | null
  side: SideName | null
  name: string
  language: string
  zone: string
  may_book: boolean
}

export type Board = {
  day: DayHead
  revision: number
  now: number
  me: Viewer
  slots: Slot[]
  breaks: Break[]
  companies: Company[]
  interpreters: Interpreter[]
  rooms: Room[]
  meetings: Meeting[]
  taken: Record<string, number[]>
  troubles: Trouble[]
}

export type Offer = {
  slot: number
  state: 'free' | 'mine' | 'taken' | 'busy' | 'closed'
  code?: string
  reason?: string
  interpreter: 'not_needed' | 'available' | 'none'
  meeting_id?: string
  with?: string
}

export type Offers = {
  revision: number
  company_id: string
  used: number
  max: number | null
  slots: Offer[]
}

export type Wish = { host: string; guest: string; slot: number }
export type Move = { slot: number; room_id?: string; interpreter_id?: string }
export type Booked = { meeting: Meeting; revision: number }
export type Revised = { revision: number }

export type OfficeHours = { from: string; to: string }
export type Office = { host: OfficeHours; guest: OfficeHours }
export type GridBreak = { after: number; minutes: number; label: Names }
export type Grid = {
  start: string
  slots: number
  length_min: number
  changeover_min: number
  breaks: GridBreak[]
  fold: 'earlier' | 'later' | null
}

export type DaySettings = {
  title: Names
  date: string
  zone: string
  grid: Grid
  office: Office
  booking_opens: string
  booking_closes: string
  cancel_until_min: number
  buffer_min: number
  meetings_max: number | null
  interpreter_rule: InterpreterRule
  rooms: string[]
  filling: { open_booking: boolean }
}

export type FeasibilityQuestion = {
  programme_id?: string
  date: string
  host_zone: string
  guest_zone: string
  office: Office
  grid: Grid
  zone: string
  rooms: number
  interpreters: number
  hosts: number
  guests: number
  interpreter_rule: InterpreterRule
}

export type Feasibility = {
  window: { clocks: Clock[]; minutes: number } | null
  slots: number
  grid_slots: number
  slots_outside: number[]
  ceiling: number
  ceiling_by: 'hosts' | 'guests' | 'rooms' | 'interpreters'
  interpreters_full: number
  pairs: number
  pairs_fit: boolean
  pairs_over: number
  days_needed: number
  suggestions: { code: string; facts: Record<string, string | number> }[]
}

export type Programme = {
  id: string
  title: Names
  sides: Sides
  days: DayEntry[]
  companies: { host: number; guest: number }
  interpreters: number
}

export type NewProgramme = {
  title: Names
  host: { name: Names; zone: string }
  guest: { name: Names; zone: string }
}

export type ImportAction = 'add' | 'update' | 'same'

export type RosterPreview = {
  digest: string
  format: 'xlsx' | 'csv'
  encoding: string | null
  delimiter: string | null
  companies: {
    line: number
    action: ImportAction
    side: SideName
    code: string
    name: Names
    delegates: number
    changed: string[]
  }[]
  interpreters: { line: number; action: ImportAction; name: string; languages: string[] }[]
  complaints: {
    line: number
    column: string | null
    code: string
    reason: string
    value: string | null
  }[]
  alike: {
    line: number
    name: string
    other: string
    other_line: number | null
    other_id: string | null
  }[]
}

export type RosterImported = { added: number; updated: number; same: number; revision: number }

export type LetterState = 'waiting' | 'sending' | 'sent' | 'superseded' | 'expired' | 'dead'

export type LetterRow = {
  id: string
  kind: string
  to: string
  name: string
  language: string
  subject: string
  state: LetterState
  due_at: number
  sent_at: number | null
  tries: number
  error: string | null
  meeting_id: string | null
}

export type Letter = LetterRow & {
  text: string
  calendar: string | null
  headers: { name: string; value: string }[]
}

export type Letters = { letters: LetterRow[]; next: string | null }

export type DemoJump = 'day_before' | 'day_start' | 'next_slot'
export type Demo = { now: number; speed: number; jumps: DemoJump[] }

export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  facts: Record<string, unknown>
  number?: string
}

export type Frame =
  | { type: 'hello'; revision: number; now: number; speed: number }
  | {
      type: 'changes'
      from: number
      revision: number
      now: number
      meetings: Meeting[]
      removed: string[]
      taken: Record<string, number[]>
      troubles?: Trouble[]
    }
  | { type: 'snapshot'; board: Board }
  | { type: 'tick'; now: number; speed: number; revision: number }
