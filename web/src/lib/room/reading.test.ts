import { expect, it } from 'vitest'
import { quality, read, type Reading } from './reading'

const reading = (audioPackets: number, audioLost: number, roundTripMs = 40): Reading => ({
  framesDecoded: 0,
  audioPackets,
  audioLost,
  roundTripMs,
  relayed: false,
})

it('reads what arrived, and by which way', () => {
  const found = read([
    ['v', { type: 'inbound-rtp', kind: 'video', framesDecoded: 12 }],
    ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 1 }],
    ['t', { type: 'transport', selectedCandidatePairId: 'p' }],
    ['p', { type: 'candidate-pair', currentRoundTripTime: 0.08, localCandidateId: 'l' }],
    ['l', { type: 'local-candidate', candidateType: 'relay' }],
  ])

  const expected = { framesDecoded: 12, audioPackets: 50, audioLost: 1, roundTripMs: 80 }
  expect(found).toEqual({ ...expected, relayed: true })
})

it('calls a line weak by what was lost since the last look, not before', () => {
  expect(quality(reading(100, 90), reading(200, 90))).toBe('good')
  expect(quality(reading(100, 0), reading(195, 5))).toBe('fair')
  expect(quality(reading(100, 0), reading(180, 20))).toBe('poor')
  expect(quality(reading(0, 0), reading(100, 0, 800))).toBe('poor')
})
