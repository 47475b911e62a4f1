// What the statistics of a connection say about it: whether media arrives, and how well.

export type Quality = 'good' | 'fair' | 'poor'
export type Reading = {
  framesDecoded: number
  audioPackets: number
  audioLost: number
  roundTripMs: number | null
  relayed: boolean
}

const FAIR_ROUND_TRIP_MS = 300
const POOR_ROUND_TRIP_MS = 700
const FAIR_LOSS = 0.03
const POOR_LOSS = 0.1

type Stat = Record<string, unknown> & { type: string }

export function read(report: Iterable<[string, Stat]>): Reading {
  const stats = new Map(report)
  const reading: Reading = {
    framesDecoded: 0,
    audioPackets: 0,
    audioLost: 0,
    roundTripMs: null,
    relayed: false,
  }
  for (const stat of stats.values()) {
    if (stat.type === 'inbound-rtp' && stat.kind === 'video') {
      reading.framesDecoded += number(stat.framesDecoded)
    } else if (stat.type === 'inbound-rtp' && stat.kind === 'audio') {
      reading.audioPackets += number(stat.packetsReceived)
      reading.audioLost += number(stat.packetsLost)
    }
  }
  const pair = selectedPair(stats)
  const trip = pair?.currentRoundTripTime
  if (typeof trip === 'number') reading.roundTripMs = trip * 1000
  reading.relayed = stats.get(String(pair?.localCandidateId))?.candidateType === 'relay'
  return reading
}

/** How good the connection has been between two readings. */
export function quality(before: Reading, after: Reading): Quality {
  const lost = Math.max(0, after.audioLost - before.audioLost)
  const came = Math.max(0, after.audioPackets - before.audioPackets)
  const loss = lost + came > 0 ? lost / (lost + came) : 0
  const trip = after.roundTripMs ?? 0
  if (loss > POOR_LOSS || trip > POOR_ROUND_TRIP_MS) return 'poor'
  return loss > FAIR_LOSS || trip > FAIR_ROUND_TRIP_MS ? 'fair' : 'good'
}

/** The way that is used; Chromium names it in the transport, Firefox at the pair itself. */
function selectedPair(stats: Map<string, Stat>): Stat | undefined {
  const all = [...stats.values()]
  const transport = all.find(({ type }) => type === 'transport')
  return (
    stats.get(String(transport?.selectedCandidatePairId)) ??
    all.find(({ type, selected }) => type === 'candidate-pair' && selected === true)
  )
}

function number(given: unknown): number {
  return typeof given === 'number' ? given : 0
}
