// How a run came to its answer, for a small drawing: meetings left out and gaps over time, each
// falling to what cannot be undercut.
import type { PlanProgress } from '$lib/api/types'

export type Moment = { at: number; left_out: number; breaks: number }
export type Trace = { moments: Moment[]; end: number }

/** Enough for a drawing; older moments that changed little are dropped first. */
const MOMENTS_MAX = 240

/** The trace one report further. Reports that tell nothing new only move its end. */
export function follow(trace: Trace | undefined, progress: PlanProgress): Trace {
  const { score, took_ms: at } = progress
  // A run that goes on counts its time anew.
  const known = trace && at >= (trace.moments.at(-1)?.at ?? 0) ? trace.moments : []
  if (!score) return { moments: known, end: at }
  const last = known.at(-1)
  const next = { at, left_out: progress.left_out, breaks: score.breaks }
  if (last && last.left_out === next.left_out && last.breaks === next.breaks) {
    return { moments: known, end: at }
  }
  const moments = [...known, next]
  if (moments.length > MOMENTS_MAX) moments.splice(1, 1)
  return { moments, end: at }
}

export type Level = 'left_out' | 'breaks'

export type Fall = {
  /** Steps from 0,0 (left, top) to 1,1 as an SVG path. */
  line: string
  /** Height of what cannot be undercut, from 0 (top) to 1; none when it is not known. */
  floor: number | null
  first: number
  last: number
}

/** The steps of one level in a unit square; nothing before the first answer. */
export function fall(trace: Trace, level: Level, floor: number | null): Fall | null {
  const [start] = trace.moments
  if (!start) return null
  const values = trace.moments.map((moment) => moment[level])
  const top = Math.max(...values, 1)
  const end = Math.max(trace.end, start.at + 1)
  const x = (at: number) => round((at - start.at) / (end - start.at))
  const y = (value: number) => round(1 - value / top)
  const steps = trace.moments.slice(1).map((one) => `H${x(one.at)}V${y(one[level])}`)
  return {
    line: `M0 ${y(values[0]!)}${steps.join('')}H1`,
    floor: floor === null ? null : y(floor),
    first: values[0]!,
    last: values.at(-1)!,
  }
}

/** What meetings left out and gaps cannot fall below, as far as it is proven. */
export function floors(progress: PlanProgress): Record<Level, number | null> {
  const { score, bound } = progress
  if (!score || !bound) return { left_out: null, breaks: null }
  const placed = score.left_out === bound.left_out
  return {
    left_out: placed ? progress.left_out : bound.left_out === 0 ? 0 : null,
    breaks: placed ? bound.breaks : null,
  }
}

const round = (share: number) => Math.round(share * 1000) / 1000
