// One way to ask the server: JSON in, JSON out, a refusal as a typed error. A changing request
// carries a key made once per action, so that trying again after a lost answer changes nothing twice.
import { language } from '$lib/text'
import type { Problem } from './types'

/** Tries after the line failed, with the pause before each in milliseconds. */
const PAUSES_MS = [400, 1500]

/** The server understood and said no, in the reader's language. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly facts: Record<string, unknown>
  readonly number: string | undefined

  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.status = problem.status
    this.code = problem.code
    this.facts = problem.facts ?? {}
    this.number = problem.number ?? undefined
  }

  /** The free slot the server names instead of the one refused. */
  get nearest(): number | null {
    return typeof this.facts.nearest === 'number' ? this.facts.nearest : null
  }
}

/** No answer came at all. */
export class LineLost extends Error {}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Options = { signal?: AbortSignal; key?: string }

let onSignedOut: (() => void) | undefined

/** Says what to do when the server no longer knows this browser. */
export function whenSignedOut(act: () => void) {
  onSignedOut = act
}

export const get = <T>(path: string, options?: Options) => ask<T>('GET', path, undefined, options)
export const post = <T>(path: string, body: unknown = {}, options?: Options) =>
  ask<T>('POST', path, body, options)
export const put = <T>(path: string, body: unknown, options?: Options) =>
  ask<T>('PUT', path, body, options)
export const patch = <T>(path: string, body: unknown, options?: Options) =>
  ask<T>('PATCH', path, body, options)
export const remove = <T>(path: string, options?: Options) =>
  ask<T>('DELETE', path, undefined, options)

async function ask<T>(method: Method, path: string, body: unknown, options: Options = {}) {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
  }
  if (method !== 'GET') headers['Idempotency-Key'] = options.key ?? crypto.randomUUID()
  const request: RequestInit = { method, headers, credentials: 'same-origin' }
  if (options.signal) request.signal = options.signal
  if (body instanceof Blob) {
    headers['Content-Type'] = 'application/octet-stream'
    request.body = body
  } else if (method !== 'GET') {
    headers['Content-Type'] = 'application/json'
    if (body !== undefined) request.body = JSON.stringify(body)
  }
  const answer = await send(path, request)
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
  const refusal = new Refusal(await problemOf(answer))
  if (refusal.code === 'signed_out') onSignedOut?.()
  throw refusal
}

async function send(path: string, request: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(path, request)
    } catch (lost) {
      if (request.signal?.aborted) throw lost
      const pause = PAUSES_MS[attempt]
      if (pause === undefined) throw new LineLost()
      await new Promise((done) => setTimeout(done, pause))
    }
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const known = answer.headers.get('Content-Type')?.includes('json')
  const problem = known ? ((await answer.json().catch(() => null)) as Problem | null) : null
  return (
    problem ?? {
      type: 'about:blank',
      title: answer.statusText,
      status: answer.status,
      code: 'failure',
      detail: '',
      facts: {},
    }
  )
}
