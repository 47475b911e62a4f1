// Finding a company among many, whatever script the words are typed in.
import type { Company } from '$lib/api/types'
import { sectorName } from './sector'
import { countryName, languageName, matches } from '$lib/text'

export type Filter = {
  words: string
  side: '' | 'host' | 'guest'
  sector: string
  language: string
  country: string
  /** Only who has a free slot: any, or this one. */
  free: boolean
  slot: number | null
}

export const everything: Filter = {
  words: '',
  side: '',
  sector: '',
  language: '',
  country: '',
  free: false,
  slot: null,
}

export function found(companies: Company[], filter: Filter, free: (of: Company) => number[]) {
  return companies.filter(
    (company) =>
      (!filter.side || company.side === filter.side) &&
      (!filter.sector || company.sectors.includes(filter.sector)) &&
      (!filter.language || company.languages.includes(filter.language)) &&
      (!filter.country || company.country === filter.country) &&
      (!filter.free || free(company).length > 0) &&
      (filter.slot === null || free(company).includes(filter.slot)) &&
      matches(filter.words, wordsOf(company)),
  )
}

/** Everything one may look for. */
export function wordsOf(company: Company): string[] {
  return [
    company.code,
    ...Object.values(company.name),
    ...Object.values(company.short_name),
    ...company.sectors,
    ...company.sectors.map(sectorName),
    company.offers,
    company.needs,
    countryName(company.country),
    ...company.languages.map(languageName),
    ...company.delegates.map((delegate) => delegate.name),
  ]
}

/** What there is to choose from, each once. */
export function choices(companies: Company[], of: (company: Company) => string[]): string[] {
  return [...new Set(companies.flatMap(of))].filter(Boolean).sort((a, b) => a.localeCompare(b))
}
