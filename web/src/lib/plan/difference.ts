// Two plans beside each other: which meetings are elsewhere, which are in one only, and the figures.
import type { Plan, PlannedMeeting } from '$lib/api/types'

/** How a meeting of one plan stands to the other plan. */
export type Mark = 'same' | 'moved' | 'only'

export const pairOf = (one: { host: string; guest: string }) => `${one.host}|${one.guest}`
export const keyOf = (one: { host: string; guest: string; slot: number }) =>
  `${pairOf(one)}|${one.slot}`

/** The mark of each meeting of `these` by its key, against `others`. */
export function marks(these: PlannedMeeting[], others: PlannedMeeting[]): Map<string, Mark> {
  const places = new Set(others.map(keyOf))
  const pairs = new Set(others.map(pairOf))
  return new Map(
    these.map((one) => {
      const key = keyOf(one)
      return [key, places.has(key) ? 'same' : pairs.has(pairOf(one)) ? 'moved' : 'only']
    }),
  )
}

export type Tally = Record<Mark, number>

export function tally(found: Map<string, Mark>): Tally {
  const count: Tally = { same: 0, moved: 0, only: 0 }
  for (const mark of found.values()) count[mark]++
  return count
}

export const FIGURES = [
  'placed',
  'left-out',
  'breaks',
  'breaks-most',
  'interpreter-changes',
  'room-changes',
] as const
export type Figure = (typeof FIGURES)[number]

/** The figures of a plan, by name; none where the run found no plan. */
export function figuresOf({
  plan: { progress },
}: Pick<Plan, 'plan'>): Record<Figure, number | null> {
  const { score } = progress
  return {
    placed: score ? progress.placed : null,
    'left-out': score ? progress.left_out : null,
    breaks: score?.breaks ?? null,
    'breaks-most': score?.breaks_most ?? null,
    'interpreter-changes': score?.interpreter_changes ?? null,
    'room-changes': score?.room_changes ?? null,
  }
}

/** Which of two figures is better: more meetings, less of everything else. */
export function better(figure: Figure, a: number | null, b: number | null): 'a' | 'b' | null {
  if (a === null || b === null || a === b) return null
  return (figure === 'placed' ? a > b : a < b) ? 'a' : 'b'
}
