import { describe, expect, it } from 'vitest'
import { groupsOf, type Person } from './groups'

const person = (name: string, company_id: string | null, state: Person['state']): Person => ({
  name,
  side: company_id ? 'host' : null,
  company_id,
  interpreter_id: company_id ? null : name,
  state,
  result: null,
})
const people = [
  person('a', 'h1', 'good'),
  person('b', 'h1', 'not_tried'),
  person('c', 'h2', 'trouble'),
  person('i', null, 'not_tried'),
]

describe('the list of connections', () => {
  it('keeps the people of a company together, and interpreters apart', () => {
    const hosts = groupsOf(people, 'host', 'all')

    expect(hosts.map((group) => [group.company, group.people.length])).toEqual([
      ['h1', 2],
      ['h2', 1],
    ])
    expect(groupsOf(people, null, 'all')).toHaveLength(1)
    expect(groupsOf(people, 'guest', 'all')).toEqual([])
  })

  it('shows only those in the state one looks for', () => {
    expect(groupsOf(people, 'host', 'not_tried').map((group) => group.people[0]?.name)).toEqual([
      'b',
    ])
  })
})
