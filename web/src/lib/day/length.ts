// How long a meeting lasts, and by how much one tap changes that.

/** By how many minutes one tap makes a meeting longer: past its end, until that lies ahead again. */
export function minutesLonger(meeting: { end_at: number }, step: number, now: number): number {
  const behind = Math.max(0, now - meeting.end_at)
  return step * (Math.floor(behind / (step * 60_000)) + 1)
}
