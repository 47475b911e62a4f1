// The tables of the hall and their queues, read anew after every change of the day, and what is done
// with them.
import { get, post, remove } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Booked, FreeCounterparts, Hall, Revised, WalkedIn, WalkIn } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { Reading } from '$lib/mail/reading.svelte'

const known = new WeakMap<LiveDay, Reading<Hall>>()

export function hallOf(day: LiveDay): Reading<Hall> {
  let hall = known.get(day)
  if (!hall) {
    hall = new Reading(() => get<Hall>(`/api/days/${day.id}/hall`))
    known.set(day, hall)
  }
  return hall
}

/** Takes a company in that has come on the day itself. */
export function walkIn(day: LiveDay, form: WalkIn): Promise<WalkedIn> {
  const path = `/api/days/${day.id}/walk-ins`
  return once(`${path} ${JSON.stringify(form)}`, (key) => post<WalkedIn>(path, form, { key }))
}

export function freeOf(day: LiveDay, company: string): Promise<FreeCounterparts> {
  return get<FreeCounterparts>(`/api/days/${day.id}/companies/${company}/free`)
}

const queuePath = (day: LiveDay, table: string) => `/api/days/${day.id}/tables/${table}/queue`

export async function join(day: LiveDay, table: string, company: string) {
  const path = queuePath(day, table)
  await once(`join ${path} ${company}`, (key) =>
    post<Revised>(path, { company_id: company }, { key }),
  )
  await hallOf(day).load()
}

export async function leave(day: LiveDay, table: string, company: string) {
  const path = `${queuePath(day, table)}/${company}`
  await once(`leave ${path}`, (key) => remove<Revised>(path, { key }))
  await hallOf(day).load()
}

/** Calls a company to a table: the two meet in its next free slot. */
export async function call(day: LiveDay, table: string, company: string) {
  const path = `${queuePath(day, table)}/${company}/call`
  try {
    const booked = await once(`call ${path}`, (key) => post<Booked>(path, {}, { key }))
    day.keep(booked)
    return booked.meeting
  } finally {
    await hallOf(day).load()
  }
}
