// What the server says about interpreters: their seat in a meeting, their agenda, who could take it.
import type { Wire } from './types'

export type Assignment = 'not_needed' | 'missing' | 'offered' | 'confirmed'
export type Need = 'auto' | 'needed' | 'not_needed'
export type Relay = { interpreter_id: string; name: string; via: string }
export type Late = { seat: Wire['SeatName']; minutes: number; at: number }

/** The part of a meeting that is about its third seat. */
export type Interpreted = {
  end_at?: number
  relay?: Relay | null
  need?: Need
  override_reason?: string | null
  assignment?: Assignment
  offer_expires_at?: number | null
  late?: Late[]
}

export type OfferStanding = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
export type Candidate = {
  interpreter_id: string
  name: string
  fits: boolean
  code?: string | null
  reason?: string | null
  load_min: number
  serves: boolean
  reserve: boolean
  languages: string[]
  offer?: OfferStanding | null
  is_held: boolean
}
export type Candidates = { candidates: Candidate[] }
export type AssignWish = {
  interpreter_id: string | null
  relay_id: string | null
  reason: string
}

export type AgendaAction = 'accept' | 'decline' | 'swap' | 'late'
export type SwapPartner = {
  interpreter_id: string
  name: string
  takes?: string | null
  clocks: Wire['Clock'][]
}
export type AgendaMeeting = {
  meeting: Wire['Meeting'] & Interpreted
  start_at: number
  clocks: Wire['Clock'][]
  needs_answer: boolean
  may: AgendaAction[]
  swap_with: SwapPartner[]
  brief_path: string
}
export type AgendaRest = {
  start_at: number
  end_at: number
  clocks: Wire['Clock'][]
  why: 'rest' | 'break' | 'free'
}
export type SwapMeeting = {
  id: string
  host_name: Record<string, string>
  guest_name: Record<string, string>
  start_at: number
  end_at: number
  clocks: Wire['Clock'][]
}
export type Swap = {
  id: string
  /** Asked by the reader. */
  mine: boolean
  other_name: string
  gives: string
  takes?: string | null
  to_take?: SwapMeeting | null
  to_give?: SwapMeeting | null
  expires_at: number
  clocks: Wire['Clock'][]
}
export type Agenda = {
  interpreter: { id: string; name: string; zone: string }
  now: number
  meetings: AgendaMeeting[]
  rests: AgendaRest[]
  swaps: Swap[]
  offers_open: number
  minutes: { planned: number; max: number }
}

/** A meeting after something was done about its interpreter; none for who has no part in it any more. */
export type SeatAnswer = { meeting?: (Wire['Meeting'] & Interpreted) | null; revision: number }

/** Whose agenda a letter's link has opened. */
export type AgendaLink = { day: string; me: Wire['Me'] }

/** How a day's interpreters work, by the organizer. */
export type Interpreting = {
  mode: 'consecutive' | 'simultaneous'
  longer_percent: number
  relay: boolean
  stretch_max_min: number
  pause_min: number
  load_max_min: number
  alone_max_min: number
  offers: { enabled: boolean; answer_hours: number; remind_hours: number; cutoff_hours: number }
}
