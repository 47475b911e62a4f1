// One run of the check: step after step, each judged as soon as it is known, handed in at the end.
import { post } from '$lib/api/client'
import { hasDevices, open, reason, type DeviceKind } from '$lib/room/devices'
import {
  directOf,
  familyOf,
  judgeDevices,
  judgeLine,
  judgePaths,
  judgeServices,
  judgeSpeed,
  STEPS,
  waysOf,
  type DeviceOutcome,
  type Findings,
  type IceServer,
  type Judged,
  type Outcome,
  type Paths,
  type Step,
  type Task,
} from './judge'
import { roundTrip, tryDirect, tryLine, tryRelay, tryService } from './probe'

const ROUND_TRIP_MS_MAX = 60_000

type Result = NonNullable<Task['last']>

const waiting = () =>
  Object.fromEntries(STEPS.map((step) => [step, { mark: 'waiting', words: '' }])) as Record<
    Step,
    Judged
  >

export class Check {
  steps = $state<Record<Step, Judged>>(waiting())
  running = $state(false)
  paths = $state.raw<Paths | null>(null)
  milliseconds = $state<number | null>(null)
  result = $state.raw<Result | null>(null)
  error = $state.raw<unknown>(null)

  constructor(
    readonly day: string,
    readonly task: Task,
  ) {}

  /** Whether our own room is one of the day's services: only then its ways matter. */
  get isOurs(): boolean {
    return [this.task.primary, this.task.backup].some((one) => one?.provider === 'built_in')
  }

  async run(withDevices: boolean) {
    if (this.running) return
    this.running = true
    this.error = null
    this.steps = waiting()
    const begun = performance.now()
    const camera = withDevices ? await this.#device('camera') : 'untried'
    const microphone = withDevices ? await this.#device('microphone') : 'untried'
    this.steps.devices = judgeDevices(camera, microphone)
    const line = await this.#step('line', () => tryLine(this.day), judgeLine)
    const paths = await this.#step(
      'paths',
      () => this.#tryPaths(),
      (found) =>
        this.isOurs
          ? judgePaths(found, this.task.relay_only)
          : { mark: 'skipped', words: 'connection-paths-unused' },
    )
    const [primary, backup] = await this.#step(
      'services',
      () => Promise.all([this.#tryService('primary'), this.#tryService('backup')]),
      ([first, second]) => judgeServices(first, second),
    )
    this.milliseconds = await this.#step('speed', roundTrip, judgeSpeed)
    await this.#handIn({
      line,
      paths,
      primary,
      backup,
      camera,
      microphone,
      browser: familyOf(navigator.userAgent),
      round_trip_ms:
        this.milliseconds === null ? null : Math.min(this.milliseconds, ROUND_TRIP_MS_MAX),
      took_ms: Math.round(performance.now() - begun),
    })
    this.running = false
  }

  async #step<T>(step: Step, attempt: () => Promise<T>, judge: (found: T) => Judged): Promise<T> {
    this.steps[step] = { mark: 'running', words: 'connection-running' }
    const found = await attempt()
    this.steps[step] = judge(found)
    return found
  }

  async #device(kind: DeviceKind): Promise<DeviceOutcome> {
    this.steps.devices = { mark: 'running', words: 'connection-devices-asking' }
    if (!hasDevices()) return 'missing'
    try {
      const track = await open(kind)
      track.stop()
      return 'works'
    } catch (error) {
      const why = reason(error)
      if (why === 'denied') return 'denied'
      return why === 'none' ? 'missing' : 'busy'
    }
  }

  async #tryPaths(): Promise<Paths> {
    const ways = waysOf(this.task.ice_servers as unknown as IceServer[])
    const [glimpse, relay_udp, relay_tcp] = await Promise.all([
      tryDirect(ways.all),
      tryRelay(ways.udp),
      tryRelay(ways.tcp),
    ])
    this.paths = { direct: directOf(glimpse, relay_udp), relay_udp, relay_tcp }
    return this.paths
  }

  #tryService(which: 'primary' | 'backup'): Promise<Outcome> {
    return tryService(this.task[which])
  }

  async #handIn(findings: Findings) {
    try {
      this.result = await post<Result>(`/api/days/${this.day}/connection`, findings)
    } catch (error) {
      this.error = error
    }
  }
}
