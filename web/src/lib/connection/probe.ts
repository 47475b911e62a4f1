// The tries themselves, as far as a page may: our line, ways for sound and picture, other services.
import type { Glimpse, IceServer, Outcome } from './judge'

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
export async function tryRelay(servers: IceServer[]): Promise<Outcome> {
  if (servers.length === 0) return 'untried'
  const { connected } = await tryPath({ iceServers: servers, iceTransportPolicy: 'relay' })
  return connected ? 'works' : 'fails'
}

/** Connects this page with itself without a relay, and looks whether the outside answers. */
export function tryDirect(servers: IceServer[]): Promise<Glimpse> {
  return tryPath({ iceServers: servers })
}

async function tryPath(configuration: RTCConfiguration): Promise<Glimpse> {
  const glimpse: Glimpse = { connected: false, seen: false, silent: false }
  if (typeof RTCPeerConnection !== 'function') return glimpse
  const pair = [new RTCPeerConnection(configuration), new RTCPeerConnection(configuration)] as const
  const done = connect(pair, glimpse).then((): Outcome => 'works')
  await within(PATH_MAX_MS, done)
  for (const peer of pair) peer.close()
  return { ...glimpse }
}

/** Notes what it sees as it goes, so that a try that ends late has still seen something. */
async function connect(
  [one, other]: readonly [RTCPeerConnection, RTCPeerConnection],
  glimpse: Glimpse,
) {
  const isRelayed = one.getConfiguration().iceTransportPolicy === 'relay'
  const gathered = new Promise<void>((done) => {
    one.onicegatheringstatechange = () => one.iceGatheringState === 'complete' && done()
  })
  one.onicecandidateerror = (event) => {
    if (event.errorCode === NO_ANSWER) glimpse.silent = true
  }
  const pass = (to: RTCPeerConnection) => (event: RTCPeerConnectionIceEvent) => {
    const { candidate } = event
    if (candidate?.type === 'srflx') glimpse.seen = true
    if (candidate && (isRelayed || candidate.type !== 'relay'))
      void to.addIceCandidate(candidate).catch(() => undefined)
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
  glimpse.connected = true
  if (!isRelayed) await gathered
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
