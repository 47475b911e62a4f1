// What can be opened beside the pictures.
import type { DoorHead } from './frames'

export type PanelName = 'brief' | 'notes' | 'terms' | 'chat'

/** Seats of the meeting. Who runs the day may stand in the room and has none. */
const SEATS = ['host', 'guest', 'interpreter']

/** Those with a button of their own above the room; the chat has its place among the controls. */
export function panelsOf(head: DoorHead, isSignedIn: boolean): PanelName[] {
  if (!head.brief) return []
  const seat: string = head.seat
  const names: PanelName[] = ['brief']
  if (SEATS.includes(seat)) names.push('notes')
  // Whoever was let in by a knock is in this room and nowhere else; the glossary is the programme's.
  if (isSignedIn && seat !== 'host' && seat !== 'guest') names.push('terms')
  return names
}
