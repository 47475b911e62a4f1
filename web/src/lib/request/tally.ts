// The organizer's figures: how many requests of each kind, who asks and who is asked, who is silent.
import type { Company, Rank, RequestRow, RequestState } from '$lib/api/types'
import { isPending, RANKS, STATES, type Wish } from './request'

export type Filter = {
  state: RequestState | ''
  rank: Rank | ''
  mutual: boolean
  /** Either side of a request. */
  company: string
}

export const everything: Filter = { state: '', rank: '', mutual: false, company: '' }

/** The filter an address asks for, and the address of a filter. */
export function filterOf(query: URLSearchParams): Filter {
  const state = query.get('state') as RequestState
  const rank = query.get('rank') as Rank
  return {
    state: STATES.includes(state) ? state : '',
    rank: RANKS.includes(rank) ? rank : '',
    mutual: query.get('mutual') === '1',
    company: query.get('company') ?? '',
  }
}

export function addressOf(filter: Filter): string {
  const search = new URLSearchParams()
  if (filter.state) search.set('state', filter.state)
  if (filter.rank) search.set('rank', filter.rank)
  if (filter.mutual) search.set('mutual', '1')
  if (filter.company) search.set('company', filter.company)
  return search.size ? `?${search}` : ''
}

export function filtered(requests: RequestRow[], filter: Filter): RequestRow[] {
  return requests
    .filter(
      (one) =>
        (!filter.state || one.state === filter.state) &&
        (!filter.rank || one.rank === filter.rank) &&
        (!filter.mutual || one.mutual) &&
        (!filter.company || one.from === filter.company || one.to === filter.company),
    )
    .sort((a, b) => b.asked_at - a.asked_at || a.id.localeCompare(b.id))
}

/** How many there are of each state among those the rest of the filter lets through. */
export function countsByState(
  requests: RequestRow[],
  filter: Filter,
): Partial<Record<RequestState, number>> {
  const counts: Partial<Record<RequestState, number>> = {}
  for (const { state } of filtered(requests, { ...filter, state: '' })) {
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

export type Tally = {
  company: Company
  sent: Record<Wish, number>
  asked: number
  received: number
  /** Requests that wait for this company's answer. */
  waiting: number
  agreed: number
  mutual: number
}

/** One line per company, in the order given. A wish taken back counts as not made. */
export function tallies(companies: Company[], requests: RequestRow[]): Tally[] {
  const lines = new Map<string, Tally>(companies.map((company) => [company.id, blank(company)]))
  const partners = new Map<string, Set<string>>(companies.map(({ id }) => [id, new Set()]))
  for (const one of requests) {
    const from = lines.get(one.from)
    const to = lines.get(one.to)
    if (!from || !to || one.rank === 'never' || one.state === 'withdrawn') continue
    from.sent[one.rank] += 1
    from.asked += 1
    to.received += 1
    if (isPending(one)) (one.state === 'proposed' ? from : to).waiting += 1
    if (one.state === 'accepted') {
      from.agreed += 1
      to.agreed += 1
    }
    if (one.mutual) {
      partners.get(one.from)?.add(one.to)
      partners.get(one.to)?.add(one.from)
    }
  }
  for (const line of lines.values()) line.mutual = partners.get(line.company.id)?.size ?? 0
  return [...lines.values()]
}

function blank(company: Company): Tally {
  const sent = { must: 0, want: 0, if_possible: 0 }
  return { company, sent, asked: 0, received: 0, waiting: 0, agreed: 0, mutual: 0 }
}
