// What a field of the coverage table says: how need and capacity stand.
import type { Wire } from '$lib/api/types'

export type Coverage = Wire['CoverageView']
export type CoverageSlot = Wire['CoverageSlot']
type Cell = Wire['CoverageCell']

/** none: nobody is needed; just: whoever is needed is there, and nobody besides. */
export type Tone = 'none' | 'enough' | 'just' | 'short'

export function toneOf({ needed, capacity, short }: Cell): Tone {
  if (short > 0) return 'short'
  if (needed === 0) return 'none'
  return needed < capacity ? 'enough' : 'just'
}

/** Where one more interpreter helps, and how much, the most helpful first. */
export function helps(coverage: Pick<Coverage, 'pairs'>): { languages: string[]; count: number }[] {
  return coverage.pairs
    .filter((pair) => pair.one_more > 0)
    .map((pair) => ({ languages: pair.languages, count: pair.one_more }))
    .toSorted((a, b) => b.count - a.count)
}
