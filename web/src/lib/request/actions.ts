// Asking, answering and taking back. Every success says so, with a way back where there is one; every
// refusal is handed to whoever asked.
import { patch, post } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Rank, RequestAnswer, RequestRow, RequestWish } from '$lib/api/types'
import { reasonOf } from '$lib/booking/actions'
import { spoken } from '$lib/time'
import { named, t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'
import { keyOf, otherOf } from './request'
import type { RequestList } from './requests.svelte'

export async function ask(list: RequestList, wish: RequestWish): Promise<RequestRow> {
  const request = await send(list, '', wish)
  const never = request.rank === 'never'
  const name = nameOf(list, request.to)
  toast(t(never ? 'requests-done-never' : 'requests-done-asked', { name }), {
    action: undo(() => withdrawQuietly(list, request)),
  })
  return request
}

export async function accept(list: RequestList, request: RequestRow, slot: number | null) {
  const name = nameOf(list, otherOf(request))
  await send(list, `/${request.id}/accept`, { slot })
  const times = slot === null ? '' : spoken(list.day.slot(slot)?.clocks ?? [])
  toast(times ? t('requests-done-booked', { name, times }) : t('requests-done-accepted', { name }))
}

export async function decline(list: RequestList, request: RequestRow, reason: string) {
  await send(list, `/${request.id}/decline`, { reason })
  toast(t('requests-done-declined', { name: nameOf(list, otherOf(request)) }))
}

export async function propose(list: RequestList, request: RequestRow, slot: number) {
  await send(list, `/${request.id}/propose`, { slot })
  const times = spoken(list.day.slot(slot)?.clocks ?? [])
  toast(t('requests-done-proposed', { name: nameOf(list, otherOf(request)), times }))
}

export async function withdraw(list: RequestList, request: RequestRow) {
  await withdrawQuietly(list, request)
  const { to, rank, note, slot } = request
  toast(t('requests-done-withdrawn', { name: nameOf(list, to) }), {
    action: undo(() => send(list, '', { to, rank, note, slot: slot ?? null })),
  })
}

export async function changeRank(list: RequestList, request: RequestRow, rank: Rank) {
  const before = request.rank
  await send(list, `/${request.id}`, { rank }, 'PATCH')
  toast(
    t('requests-done-rank', {
      name: nameOf(list, request.to),
      rank: t(`request-rank-${keyOf(rank)}`),
    }),
    { action: undo(() => send(list, `/${request.id}`, { rank: before }, 'PATCH')) },
  )
}

const withdrawQuietly = (list: RequestList, request: RequestRow) =>
  send(list, `/${request.id}/withdraw`, {})

async function send(
  list: RequestList,
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<RequestRow> {
  const address = `/api/days/${list.day.id}/requests${path}`
  const act = method === 'POST' ? post : patch
  const changed = await once(`${method} ${address} ${JSON.stringify(body)}`, (key) =>
    act<RequestAnswer>(address, body, { key }),
  )
  list.keep(changed)
  if (changed.meeting) list.day.keep({ meeting: changed.meeting, revision: changed.revision })
  void list.load()
  return changed.request
}

const nameOf = (list: RequestList, company: string) =>
  named(list.day.company(company)?.short_name).text

function undo(act: () => Promise<unknown>) {
  return {
    label: t('app-undo'),
    run: () => {
      act().then(
        () => toast(t('booking-undone')),
        (error: unknown) => toast(reasonOf(error), { tone: 'bad' }),
      )
    },
  }
}
