// The shapes that travel between browser and server, by the names the app uses. They are made from
// the server's OpenAPI file (`types.gen.ts`); only what that file leaves open is written here.
import type { components } from './types.gen'

export type Wire = components['schemas']

/** A name in one or more languages, by language tag. */
export type Names = Record<string, string>

/** The wall time of a span in one zone, written by the server; the browser never converts. */
export type Clock = Wire['Clock']
export type Slot = Wire['Slot']
export type Break = Wire['Break']

export type SideName = Wire['SideName']
export type Sides = Wire['Sides']
export type Phase = Wire['PhaseName']
export type Role = Wire['RoleName']
export type InterpreterRule = Wire['InterpreterRuleName']

export type DayHead = Wire['DayHead']
export type Delegate = Wire['Delegate']
export type Company = Wire['Company']
export type Interpreter = Wire['Interpreter']
export type Room = Wire['Room']
export type Seat = 'host' | 'guest' | 'interpreter'
/** What a calendar answered for one person. */
export type Answer = { seat: Seat; name: string; intent: 'accepted' | 'declined' | 'tentative' }
export type Meeting = Wire['Meeting'] & { answers?: Answer[] }
export type SeatState = Wire['SeatState']
export type SeatLine = Wire['SeatLine']
export type OneMeeting = Omit<Wire['OneMeeting'], 'meeting'> & { meeting: Meeting }
export type Trouble = Wire['Trouble']
export type DayEntry = Wire['DayEntry']
export type Me = Wire['Me']
export type Viewer = Wire['BoardMe']
export type Board = Wire['Board']

export type Offer = Wire['Offer']
export type Offers = Wire['Offers']
export type Wish = Wire['BookForm']
export type Move = Wire['ChangeMeetingForm']
export type Booked = Omit<Wire['Booked'], 'meeting'> & { meeting: Meeting }
export type Revised = Wire['Revision']

export type OfficeHours = Wire['HoursForm']
export type GridBreak = Wire['BreakForm']
export type DaySettings = Wire['DaySettings']
export type FeasibilityQuestion = Wire['FeasibilityQuestion']
export type Feasibility = Wire['Feasibility']

export type Programme = Wire['ProgrammeView']
export type NewProgramme = Wire['ProgrammeForm']
export type RosterPreview = Wire['RosterPreview']
export type RosterImported = Wire['Imported']

export type LetterState = 'waiting' | 'sending' | 'sent' | 'superseded' | 'expired' | 'dead'
type More = { bounced_at?: number | null; company_id?: string | null }
export type LetterRow = Wire['LetterRow'] & More
export type Letter = Wire['LetterView'] & More
export type Letters = {
  letters: LetterRow[]
  next?: string | null
  counts: Partial<Record<string, number>>
}
export type Planned = { kind: string; due_at: number; due: Clock[]; count: number; names: string[] }
export type Incoming = {
  id: string
  at: number
  kind: 'reply' | 'bounce' | 'other'
  sender: string
  outcome: string
  outcome_text: string
  letter_id: string | null
  detail: string
}

export type Audience = 'company' | 'interpreter'
export type LetterPreview = {
  kind: string
  language: string
  subject: string
  preheader: string
  text: string
  has_calendar: boolean
  /** Names that may stand in own words as `{name}`. */
  variables: string[]
  complaints: { why: string; reason: string; at: number }[]
}
export type Reminders = { day_before: string | null; minutes_before: number | null }
export type Wording = Record<string, Record<string, string>>
export type LetterSettings = {
  company: Reminders
  interpreter: Reminders
  quiet: { from: string; to: string } | null
  digest: string | null
  wording: Wording
}
export type Group = 'everyone' | 'hosts' | 'guests' | 'interpreters'
type Invited = { people: number; invited: number }
export type Invitations = Invited & { groups: Record<Exclude<Group, 'everyone'>, Invited> }
/** `left_out`: people who want no announcements. */
export type LettersWritten = { letters: number; left_out?: number; revision: number }

export type CalendarService = 'google' | 'outlook' | 'office365'
export type CalendarLinks = { links: { service: CalendarService; url: string }[] }
export type FeedState = { since: number | null }
export type Feed = { url: string; webcal: string }
export type Subscription = {
  programme: Names
  email: string
  subscribed: boolean
  language: string
}

export type DemoJump = Wire['Jump']
export type Demo = Wire['SampleClock']

/** Facts are whatever the refusal is about; only the reader knows which type it expects. */
export type Problem = Omit<Wire['Problem'], 'facts'> & { facts: Record<string, unknown> }

export type Changes = Wire['Changes'] & { type: 'changes'; troubles?: Trouble[] | null }
type Tick = Omit<Wire['Tick'], 'type'> & { alarms?: Trouble[] | null }
export type Frame =
  (Tick & { type: 'hello' | 'tick' }) | Changes | { type: 'snapshot'; board: Board }
