// What the tries of a connection mean, step by step. Nothing here touches the browser.
import type { Wire } from '$lib/api/types'

export type Outcome = Wire['OutcomeName']
export type DeviceOutcome = Wire['DeviceName']
export type BrowserFamily = Wire['BrowserName']
export type Paths = Wire['PathOutcomes']
export type Findings = Wire['ConnectionForm']
export type Task = Wire['ConnectionTask']

export const STEPS = ['devices', 'line', 'paths', 'services', 'speed'] as const
export type Step = (typeof STEPS)[number]
/** `fair` works, but something about it is worth knowing. */
export type Mark = 'waiting' | 'running' | 'good' | 'fair' | 'bad' | 'skipped'
/** A mark with the key of its words. */
export type Judged = { mark: Mark; words: string }

/** Slower than this, people begin to talk over each other. */
const ROUND_TRIP_FAIR_MS = 300
const ROUND_TRIP_BAD_MS = 800

export type IceServer = { urls: string[]; username?: string; credential?: string }
export type Ways = { all: IceServer[]; udp: IceServer[]; tcp: IceServer[] }

/** Servers by the way one reaches them. Relays over TLS count as TCP. */
export function waysOf(servers: IceServer[]): Ways {
  const only = (keep: (url: string) => boolean) =>
    servers
      .map((server) => ({ ...server, urls: server.urls.filter(keep) }))
      .filter((server) => server.urls.length > 0)
  const isTcp = (url: string) => /^turns:/i.test(url) || /[?&]transport=tcp\b/i.test(url)
  const isRelay = (url: string) => /^turns?:/i.test(url)
  return {
    all: servers,
    udp: only((url) => isRelay(url) && !isTcp(url)),
    tcp: only((url) => isRelay(url) && isTcp(url)),
  }
}

/** The family of a browser by what it calls itself; no more of it leaves this page. */
export function familyOf(agent: string): BrowserFamily {
  if (/firefox|fxios/i.test(agent)) return 'firefox'
  if (/chrome|chromium|crios|edg/i.test(agent)) return 'chromium'
  return /safari/i.test(agent) ? 'safari' : 'other'
}

/** What a try of one way saw: itself, its own address from outside, a server that kept silent. */
export type Glimpse = { connected: boolean; seen: boolean; silent: boolean }

/** On one machine a page always finds itself: what counts is whether the outside answered over UDP. */
export function directOf({ connected, seen, silent }: Glimpse, relayUdp: Outcome): Outcome {
  if (!connected) return 'fails'
  if (seen || relayUdp === 'works') return 'works'
  return relayUdp === 'fails' || silent ? 'fails' : 'works'
}

export function judgeDevices(camera: DeviceOutcome, microphone: DeviceOutcome): Judged {
  const isBad = (one: DeviceOutcome) => one === 'denied' || one === 'missing' || one === 'busy'
  if (isBad(microphone)) return { mark: 'bad', words: `connection-microphone-${microphone}` }
  if (isBad(camera)) return { mark: 'fair', words: `connection-camera-${camera}` }
  if (microphone === 'untried') return { mark: 'skipped', words: 'connection-devices-skipped' }
  return { mark: 'good', words: 'connection-devices-good' }
}

export function judgeLine(line: Outcome): Judged {
  return line === 'works'
    ? { mark: 'good', words: 'connection-line-good' }
    : { mark: 'bad', words: 'connection-line-bad' }
}

/** Our own room, when it is one of the day's services. */
export function judgePaths(paths: Paths, relayOnly: boolean): Judged {
  const relayed = paths.relay_udp === 'works' || paths.relay_tcp === 'works'
  const direct = paths.direct === 'works'
  if (!relayed && (relayOnly || !direct)) return { mark: 'bad', words: 'connection-paths-bad' }
  if (direct) return { mark: 'good', words: 'connection-paths-good' }
  return {
    mark: 'fair',
    words: paths.relay_udp === 'works' ? 'connection-paths-relay' : 'connection-paths-tcp',
  }
}

/** Services other than our own room: the first must be reachable, the second should. */
export function judgeServices(primary: Outcome, backup: Outcome): Judged {
  if (primary === 'fails') return { mark: 'bad', words: 'connection-services-bad' }
  if (backup === 'fails') return { mark: 'fair', words: 'connection-services-backup' }
  if (primary === 'untried' && backup === 'untried') {
    return { mark: 'skipped', words: 'connection-services-untried' }
  }
  return { mark: 'good', words: 'connection-services-good' }
}

export function judgeSpeed(milliseconds: number | null): Judged {
  if (milliseconds === null) return { mark: 'skipped', words: 'connection-speed-unknown' }
  if (milliseconds < ROUND_TRIP_FAIR_MS) return { mark: 'good', words: 'connection-speed-good' }
  if (milliseconds < ROUND_TRIP_BAD_MS) return { mark: 'fair', words: 'connection-speed-fair' }
  return { mark: 'bad', words: 'connection-speed-bad' }
}
