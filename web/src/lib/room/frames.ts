// What travels between a door and the server: the head by HTTP, everything after it by one socket.
import type { Banner, Clock, Names } from '$lib/api/types'
import type { components } from '$lib/api/types.gen'

export type Seat = 'host' | 'guest' | 'interpreter'
/** Who runs the day may stand in every room, and has no seat there. */
export type Part = Seat | 'organizer'
export type SideOfTable = 'host' | 'guest'
export type Provider = 'built_in' | 'jitsi' | 'big_blue_button' | 'live_kit' | 'link' | 'table'

/** Both sides of a meeting, as far as the reader may know them. */
export type Brief = components['schemas']['Brief']
export type WhomToCall = components['schemas']['WhomToCall']

/** A meeting as a line in somebody's day, with the way to its door. */
export type DoorLine = {
  meeting: string
  seat: Seat
  start_at: number
  end_at: number
  clocks: Clock[]
  host: Names
  guest: Names
}

/** What a door says about itself; to a stranger without names. */
export type DoorHead = {
  day_title: Names | string
  now?: number
  opens_at: number
  start_at: number
  /** When the room reminds of the end. */
  soft_stop_at?: number | null
  end_at: number
  closes_at: number
  /** For whoever leads the meeting: where to ask for more time, and how many minutes at once. */
  longer?: { path: string; minutes: number } | null
  clocks: Clock[]
  host: Names | null
  guest: Names | null
  seat: Part
  language: string
  /** What the host's and the guest's side speak, in this order. */
  languages: string[]
  entry: 'open' | 'code' | 'closed' | 'early'
  /** Why one cannot go in now, in the reader's words. */
  problem?: { code: string; detail: string } | null
  knock?: 'waiting' | 'refused' | null
  me: { name: string } | null
  provider: Provider
  /** The table in the hall to go to. */
  table?: string | null
  /** Whether an interpreter has a seat. */
  interpreter?: string | null
  next?: DoorLine | null
  agenda?: DoorLine[]
  brief?: Brief | null
  whom_to_call?: WhomToCall | null
  /** What the organizer wants the reader to know now. */
  banners?: Banner[]
  has_refills?: boolean
}

export type Person = {
  peer: string
  name: string
  seat: Part
  inside: boolean
  hand: boolean
  muted: boolean
  camera?: boolean
  speaking_to: SideOfTable | null
}

export type SeatState = 'not_here' | 'at_door' | 'inside' | 'left'
export type SeatPresence = { state: SeatState; people: Person[] }
export type Present = Partial<Record<Part, SeatPresence>>

export type MeshPass = {
  ice_servers: RTCIceServer[]
  relay_only: boolean
  /** Who was inside before me: I make them the first offer. */
  initiator: string[]
  people_max: number
}

export type RoomPass = {
  provider: Provider
  mesh: MeshPass | null
  jitsi: { domain: string; room: string; jwt: string } | null
  livekit: { url: string; token: string } | null
  url: string | null
  table: string | null
}

export type Said = { from: string; name: string; text: string; at: number }

export type DoorFrame =
  | { type: 'hello'; peer: string; now: number; speed?: number; room: RoomPass | null }
  | { type: 'present'; seats: Present }
  | { type: 'signal'; from: string; data: Signal }
  | ({ type: 'chat' } & Said)
  | { type: 'knock'; knock: string; name: string; seat: Seat }
  | { type: 'room'; room: RoomPass }
  | { type: 'switched'; provider: Provider; because: 'organizer' | 'unreachable' }
  | { type: 'tick'; now: number; speed?: number }
  | { type: 'notes'; version: number; text: string; by: string }
  | { type: 'moved' }
  | { type: 'full' }
  | { type: 'no_room'; code: string }
  | { type: 'early'; opens_at: number }
  | { type: 'over' }

export type Step = 'at_door' | 'inside' | 'left'
export type OwnState = {
  hand: boolean
  muted: boolean
  camera: boolean
  speaking_to: SideOfTable | null
}

export type DoorWord =
  | { type: 'step'; step: Step }
  | { type: 'signal'; to: string; data: Signal }
  | { type: 'chat'; text: string }
  | ({ type: 'state' } & OwnState)
  | { type: 'pong' }

/** Between two browsers. A call is one attempt to connect; what belongs to an older one is dropped. */
export type Signal =
  | { call: string; description: { type: 'offer' | 'answer'; sdp: string } }
  | { call: string; candidate: RTCIceCandidateInit }
  | { again: true }

/** The server carries no longer line of chat. */
export const CHAT_CHARS_MAX = 1000

/** Reads a signal that came from another browser; whatever has another shape is nobody's. */
export function readSignal(given: unknown): Signal | null {
  if (typeof given !== 'object' || given === null) return null
  const { call, description, candidate, again } = given as Record<string, unknown>
  if (again === true) return { again }
  if (typeof call !== 'string') return null
  const { type, sdp } = (description ?? {}) as Record<string, unknown>
  if ((type === 'offer' || type === 'answer') && typeof sdp === 'string') {
    return { call, description: { type, sdp } }
  }
  if (typeof candidate !== 'object' || candidate === null) return null
  return { call, candidate: candidate as RTCIceCandidateInit }
}

/** Everybody the door knows of, in the order of the seats. */
export function peopleOf(present: Present): Person[] {
  const order = ['host', 'guest', 'interpreter', 'organizer'] as const
  return order.flatMap((seat) => present[seat]?.people ?? [])
}
