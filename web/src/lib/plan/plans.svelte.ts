// The plans of a day, the run that is on, and the draft, kept true while the page is open.
import { SvelteMap } from 'svelte/reactivity'
import { get, post, remove } from '$lib/api/client'
import type {
  Draft,
  Plan,
  PlanHead,
  PlanList,
  PlanOptions,
  PlanProgress,
  Planning,
} from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { follow, type Trace } from './trace'

/** Changes of the day come in bursts; the draft is read once they settle. */
const SETTLE_MS = 250
/** The meetings of a running plan are read at most this often. */
const READ_PAUSE_MS = 2_000

export class Plans {
  list = $state.raw<PlanList | null>(null)
  draft = $state.raw<Draft | null>(null)
  failure = $state.raw<Error | null>(null)
  readonly #progress = new SvelteMap<string, PlanProgress>()
  readonly traces = new SvelteMap<string, Trace>()
  readonly #read = new SvelteMap<string, Plan>()
  #readAt = 0
  #settle: ReturnType<typeof setTimeout> | undefined

  constructor(readonly day: LiveDay) {}

  get #home(): string {
    return `/api/days/${this.day.id}`
  }

  /** Every plan, the latest first, each with what was last heard of its run. */
  get all(): PlanHead[] {
    return (this.list?.plans ?? []).map((head) => this.#heard(head))
  }

  get running(): PlanHead | undefined {
    return this.all.find((head) => head.progress.state === 'running')
  }

  /** A plan with its meetings, if it has been read. */
  plan(id: string): Plan | undefined {
    const plan = this.#read.get(id)
    return plan && { ...plan, plan: this.#heard(plan.plan) }
  }

  /** Listens to runs, until the answer is called. */
  open(): () => void {
    const leave = this.day.followPlanning((told) => this.#hear(told))
    return () => {
      leave()
      clearTimeout(this.#settle)
    }
  }

  /** Reads list and draft once the day has settled. */
  refresh() {
    clearTimeout(this.#settle)
    this.#settle = setTimeout(() => void this.load(), this.list ? SETTLE_MS : 0)
  }

  async load() {
    try {
      const [list, draft] = await Promise.all([
        get<PlanList>(`${this.#home}/plans`),
        get<Draft>(`${this.#home}/draft`),
      ])
      this.#progress.clear()
      this.list = list
      this.draft = draft
      this.failure = null
    } catch (error) {
      // What is on the screen stays readable; the bar above says that the line is down.
      if (!this.list) this.failure = error as Error
    }
  }

  async read(id: string): Promise<Plan> {
    this.#readAt = performance.now()
    const plan = await get<Plan>(`${this.#home}/plans/${id}`)
    this.#read.set(id, plan)
    return plan
  }

  async start(options: PlanOptions): Promise<PlanHead> {
    const head = await post<PlanHead>(`${this.#home}/plans`, options)
    this.traces.delete(head.id)
    this.#put(head)
    return head
  }

  async stop(id: string) {
    this.#put(await post<PlanHead>(`${this.#home}/plans/${id}/stop`))
    await this.load()
  }

  async resume(id: string) {
    this.#put(await post<PlanHead>(`${this.#home}/plans/${id}/resume`))
  }

  async adopt(id: string) {
    await post(`${this.#home}/plans/${id}/adopt`)
    await this.load()
  }

  async forget(id: string) {
    await remove(`${this.#home}/plans/${id}`)
    this.#read.delete(id)
    await this.load()
  }

  #heard(head: PlanHead): PlanHead {
    const progress = this.#progress.get(head.id)
    return progress ? { ...head, progress } : head
  }

  /** A plan on the screen follows its run, though not with every report. */
  #readAnew(id: string, { improvements }: PlanProgress, ended: boolean) {
    const read = this.#read.get(id)
    if (!read || (!ended && read.plan.progress.improvements === improvements)) return
    if (!ended && performance.now() - this.#readAt < READ_PAUSE_MS) return
    // It will be read again with the next report.
    this.read(id).catch(() => undefined)
  }

  #put(head: PlanHead) {
    if (!this.list) return
    const others = this.list.plans.filter((one) => one.id !== head.id)
    this.#progress.delete(head.id)
    this.list = { ...this.list, plans: [head, ...others] }
  }

  #hear({ plan, progress }: Planning) {
    this.#progress.set(plan, progress)
    this.traces.set(plan, follow(this.traces.get(plan), progress))
    const known = this.list?.plans.some((head) => head.id === plan)
    const ended = progress.state !== 'running'
    if (!known || ended) this.refresh()
    this.#readAnew(plan, progress, ended)
  }
}
