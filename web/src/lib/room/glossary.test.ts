import { describe, expect, it } from 'vitest'
import { find, pairOf, type Term } from './glossary.svelte'

const term = (id: string, ko: string, ru: string, note = ''): Term => ({
  id,
  texts: { ko, ru },
  note,
})
const terms = [
  term('1', '납품 기한', 'срок поставки'),
  term('2', '계약금', 'задаток', 'не аванс'),
  term('3', '잔금', 'остаток по договору'),
  term('4', '재계약', 'продление договора'),
]
const ids = (query: string) => find(terms, query).map(({ id }) => id)

describe('the glossary', () => {
  it('is searched in both directions, whatever case', () => {
    expect(ids('납품')).toEqual(['1'])
    expect(ids('СРОК')).toEqual(['1'])
    expect(ids('аванс')).toEqual(['2'])
  })

  it('finds a word from half a syllable', () => {
    expect(ids('계ㅇ')).toEqual(ids('계'))
    expect(ids('게')).toEqual([])
  })

  it('shows first what begins with the words', () => {
    expect(ids('계약')).toEqual(['2', '4'])
    expect(ids('договор')).toEqual(['3', '4'])
  })

  it('shows the newest first when nothing is looked for', () => {
    expect(ids(' ')).toEqual(['4', '3', '2', '1'])
  })

  it('is about the languages of the talk', () => {
    expect(pairOf(['ko', 'ru'], ['ko', 'ru', 'en'])).toEqual(['ko', 'ru'])
    expect(pairOf(['en', 'en'], ['ko', 'ru', 'en'])).toEqual(['en', 'ko'])
    expect(pairOf(['ko', ''], ['ko', 'ru', 'en'])).toEqual(['ko', 'ru'])
  })
})
