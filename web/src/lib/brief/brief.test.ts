import { describe, expect, it } from 'vitest'
import { inOrder, sizeText, type BriefPart } from './brief.svelte'

const part = (company_id: string) => ({ company_id }) as BriefPart

describe('a brief', () => {
  it("begins with the reader's own part", () => {
    const parts = [part('h'), part('g')]

    expect(inOrder(parts, 'g').map((one) => one.company_id)).toEqual(['g', 'h'])
    expect(inOrder(parts, null).map((one) => one.company_id)).toEqual(['h', 'g'])
  })

  it('tells sizes as one reads them', () => {
    expect(sizeText(8, 'en')).toBe('1 kB')
    expect(sizeText(640_000, 'en')).toBe('640 kB')
    expect(sizeText(2_400_000, 'ru')).toBe('2,4 МБ')
    expect(sizeText(10_485_760, 'ko')).toBe('10MB')
  })
})
