// The tries themselves, as far as a page may: our line, ways for sound and picture, other services.
import type { IceServer, Outcome } from './judge'

const LINE_MAX_MS = 8_000
const PATH_MAX_MS = 10_000
const SERVICE_MAX_MS = 8_000
const ROUND_TRIPS = 4
/** The browser's own number for a server that did not answer. */
const NO_ANSWER = 701

function within(milliseconds: number, attempt: Promise<Outcome>): Promise<Outcome> {
  const late = new Promise<Outcome>((done) => setTimeout(() => done('fails'), milliseconds))
  return Promise.race([attempt.catch((): Outcome => 'fails'), late])
}

/** Opens our live line and waits for its first word. */
export function tryLine(day: string): Promise<Outcome> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${location.host}/api/days/${day}/live`)
  const heard = new Promise<Outcome>((done) => {
    socket.onmessage = () => done('works')
    socket.onerror = socket.onclose = () => done('fails')
  })
  return within(LINE_MAX_MS, heard).finally(() => socket.close())
}

/** Connects this page with itself through relays only, and says a word. */
export function tryRelay(servers: IceServer[]): Promise<Outcome> {
  if (servers.length === 0) return Promise.resolve('untried')
  return tryPath({ iceServers: servers, iceTransportPolicy: 'relay' }, () => true)
}

/** Connects this page with itself without a relay; where there is a server to ask, it must answer. */
export function tryDirect(servers: IceServer[]): Promise<Outcome> {
  return tryPath({ iceServers: servers }, (candidate) => candidate.type !== 'relay')
}

async function tryPath(
  configuration: RTCConfiguration,
  isMeant: (candidate: RTCIceCandidate) => boolean,
): Promise<Outcome> {
  if (typeof RTCPeerConnection !== 'function') return 'fails'
  const pair = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)] as const
  try {
    return await within(PATH_MAX_MS, connect(pair, isMeant))
  } finally {
    for (const peer of pair) peer.close()
  }
}

async function connect(
  [one, other]: readonly [RTCPeerConnection, RTCPeerConnection],
  isMeant: (candidate: RTCIceCandidate) => boolean,
): Promise<Outcome> {
  let seen = false
  let silent = false
  const gathered = new Promise<void>((done) => {
    one.onicegatheringstatechange = () => one.iceGatheringState === 'complete' && done()
  })
  one.onicecandidateerror = (event) => {
    if (event.errorCode === NO_ANSWER) silent = true
  }
  const pass = (to: RTCPeerConnection) => (event: RTCPeerConnectionIceEvent) => {
    const { candidate } = event
    if (candidate?.type === 'srflx') seen = true
    if (candidate && isMeant(candidate)) void to.addIceCandidate(candidate).catch(() => undefined)
  }
  one.onicecandidate = pass(other)
  other.onicecandidate = pass(one)
  const channel = one.createDataChannel('trial')
  const said = new Promise<void>((done) => {
    other.ondatachannel = ({ channel }) => (channel.onmessage = () => done())
    channel.onopen = () => channel.send('trial')
  })
  await one.setLocalDescription()
  await other.setRemoteDescription(one.localDescription!)
  await other.setLocalDescription()
  await one.setRemoteDescription(other.localDescription!)
  await said
  if (one.getConfiguration().iceTransportPolicy === 'relay') return 'works'
  // On one machine a pair always finds itself: what counts is whether the outside answered.
  await gathered
  return silent && !seen ? 'fails' : 'works'
}

export type ServiceTrial = { script?: string | null; fetch?: string | null } | null | undefined

/** Whether another service lets this network through; what our own page must not load is untried. */
export async function tryService(trial: ServiceTrial): Promise<Outcome> {
  let forbidden = false
  const forbid = () => (forbidden = true)
  document.addEventListener('securitypolicyviolation', forbid)
  let outcome: Outcome = 'untried'
  if (trial?.script) outcome = await within(SERVICE_MAX_MS, loadScript(trial.script))
  else if (trial?.fetch) outcome = await within(SERVICE_MAX_MS, reach(trial.fetch))
  document.removeEventListener('securitypolicyviolation', forbid)
  return forbidden ? 'untried' : outcome
}

async function reach(address: string): Promise<Outcome> {
  await fetch(address, { mode: 'no-cors', cache: 'no-store', credentials: 'omit' })
  return 'works'
}

function loadScript(address: string): Promise<Outcome> {
  const script = document.createElement('script')
  const loaded = new Promise<Outcome>((done) => {
    script.onload = () => done('works')
    script.onerror = () => done('fails')
  })
  script.src = address
  document.head.append(script)
  return loaded.finally(() => script.remove())
}

/** The shortest of some ways to our server and back, in milliseconds. */
export async function roundTrip(): Promise<number | null> {
  let best: number | null = null
  for (let time = 0; time < ROUND_TRIPS; time++) {
    const start = performance.now()
    try {
      await fetch('/healthz', { cache: 'no-store' })
    } catch {
      continue
    }
    const took = Math.round(performance.now() - start)
    if (best === null || took < best) best = took
  }
  return best
}
