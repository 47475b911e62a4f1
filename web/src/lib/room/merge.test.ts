import { describe, expect, it } from 'vitest'
import { merge } from './merge'

const joined = (base: string, mine: string, theirs: string) => merge(base, mine, theirs).text

describe('two writings of one text', () => {
  it('are both kept where they touch different lines', () => {
    expect(joined('price\nterm', 'price: 5\nterm', 'price\nterm: May')).toBe('price: 5\nterm: May')
    expect(joined('a\nb', 'a\nx\nb', 'a\nb\ny')).toBe('a\nx\nb\ny')
    expect(joined('a\nb\nc', 'a\nc', 'a\nb\nc\nd')).toBe('a\nc\nd')
  })

  it('show no line twice when one goes on and the other adds below', () => {
    expect(joined('hello', 'hello wor', 'hello\nhi')).toBe('hello wor\nhi')
    expect(joined('hello', 'hello\nand', 'hello\nhi')).toBe('hello\nhi\nand')
  })

  it('are joined within a line where they do not touch', () => {
    expect(joined('price of goods', 'the price of goods', 'price of goods is 5')).toBe(
      'the price of goods is 5',
    )
    expect(joined('가격 5', '가격 7', '총 가격 5')).toBe('총 가격 7')
  })

  it('stand below each other where both changed the same', () => {
    expect(joined('', 'mine', 'theirs')).toBe('theirs\nmine')
    expect(joined('price: ', 'price: 5', 'price: 6')).toBe('price: 6\nprice: 5')
  })

  it('are one where they are the same or one is how the other began', () => {
    expect(joined('a', 'a\nb', 'a\nb')).toBe('a\nb')
    expect(joined('a', 'a\nb\nc', 'a\nb')).toBe('a\nb\nc')
    expect(joined('', 'hello world', 'hello')).toBe('hello world')
  })

  it('keep a line one has changed and the other taken out', () => {
    expect(joined('a\nb\nc', 'a\nc', 'a\nb!\nc')).toBe('a\nb!\nc')
    expect(joined('a\nb\nc', 'a\nb!\nc', 'a\nc')).toBe('a\nb!\nc')
  })

  it('leave the cursor where it was', () => {
    const { text, at } = merge('one\ntwo', 'one\ntwo!', 'zero\none\ntwo')
    expect(text).toBe('zero\none\ntwo!')
    expect(at('one\ntwo!'.length)).toBe(text.length)
    expect(at(0)).toBe('zero\n'.length)
    const within = merge('price 5', 'price 5 USD', 'the price 5')
    expect(within.text).toBe('the price 5 USD')
    expect(within.at('price 5 USD'.length)).toBe(within.text.length)
  })

  it('lose no word, whatever people do', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    for (let round = 0; round < 3_000; round++) {
      const base = Array.from({ length: random(6) }, (_, line) => `line ${line}`)
      const write = (who: string) => {
        const lines = [...base]
        const written: string[] = []
        for (let count = random(4); count > 0; count--) {
          const word = `${who}${count}`
          const at = random(lines.length + 1)
          if (random(2) || lines.length === 0) lines.splice(at, 0, word)
          else lines[at % lines.length] = `${lines[at % lines.length]} ${word}`
          written.push(word)
        }
        return { text: lines.join('\n'), written }
      }
      const [mine, theirs] = [write('m'), write('t')]

      const { text, at } = merge(base.join('\n'), mine.text, theirs.text)

      for (const word of [...mine.written, ...theirs.written]) expect(text).toContain(word)
      const cursor = random(mine.text.length + 1)
      expect(at(cursor)).toBeGreaterThanOrEqual(0)
      expect(at(cursor)).toBeLessThanOrEqual(text.length)
    }
  })

  it('come to one text, in whatever order they arrive', () => {
    const base = 'a\nb\nc'
    const [mine, theirs] = ['a 1\nb\nc', 'a\nb\nc\nd']

    expect(joined(base, mine, theirs)).toBe(joined(base, theirs, mine))
  })
})
