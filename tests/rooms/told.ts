// What a test measured, in a line of its own.
export function told(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)]
  console.log(`${what}: ${sorted.length} rounds, median ${at(0.5)} ms, worst ${at(1)} ms`)
}
