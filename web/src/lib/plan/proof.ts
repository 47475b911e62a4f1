// How good an answer is, told from its score and the bound: what is proven and what is open.
import type { PlanProgress } from '$lib/api/types'

export type Proof =
  /** Proven: no plan is better in anything that counts. */
  | { kind: 'best' }
  /** Proven: no plan places more or has fewer gaps; only finer things could be better. */
  | { kind: 'no_fewer_gaps' }
  /** No plan places more; at best this many gaps fewer. */
  | { kind: 'gaps'; most: number }
  /** Whether more wishes could be placed is open. */
  | { kind: 'wishes' }
  /** There is no plan at all. */
  | { kind: 'none'; clash: string | null }
  /** There is no plan yet. */
  | { kind: 'waiting' }

export function proofOf(progress: PlanProgress): Proof {
  const { score, bound, state } = progress
  if (progress.clash || (!score && state !== 'running')) {
    return { kind: 'none', clash: progress.clash ?? null }
  }
  if (!score) return { kind: 'waiting' }
  if (progress.optimal) return { kind: 'best' }
  if (!bound || score.left_out > bound.left_out) {
    // Nobody can be placed better than with nobody left out.
    if (score.left_out > 0) return { kind: 'wishes' }
  }
  const most = score.breaks - (bound?.breaks ?? 0)
  return most > 0 ? { kind: 'gaps', most } : { kind: 'no_fewer_gaps' }
}
