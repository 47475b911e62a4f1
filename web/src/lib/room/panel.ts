// What can be opened beside the pictures.
import type { DoorHead } from './frames'

export type PanelName = 'brief' | 'notes' | 'terms' | 'chat'

/** Those with a button of their own above the room; the chat has its place among the controls. */
export function panelsOf(head: DoorHead, isSignedIn: boolean): PanelName[] {
  if (!head.brief) return []
  // Whoever was let in by a knock is in this room and nowhere else; the glossary is the programme's.
  const seesTerms = isSignedIn && head.seat !== 'host' && head.seat !== 'guest'
  return seesTerms ? ['brief', 'notes', 'terms'] : ['brief', 'notes']
}
