// Where the rooms under test are. ROOMS_DOOR is the address of a door with {meeting} and {seat} in
// it; each meeting asked for is one nobody has been in.
import { randomBytes } from 'node:crypto'

export type Seat = 'host' | 'guest' | 'interpreter'
export const SEATS: Seat[] = ['host', 'guest', 'interpreter']

/** What the server must know to mint credentials for the relay the tests start. */
export const RELAY = {
  port: Number(process.env.ROOMS_RELAY_PORT ?? 3499),
  secret: process.env.ROOMS_RELAY_SECRET ?? 'stand-secret',
}

export type Meeting = { door: (seat: Seat) => string }

export function meeting(kind: 'direct' | 'relay' | 'relaytcp' = 'direct'): Meeting {
  const address = process.env.ROOMS_DOOR
  if (!address) throw new Error('ROOMS_DOOR is not set: there are no rooms to test')
  const id = `${kind}-${randomBytes(8).toString('hex')}`
  return { door: (seat) => address.replace('{meeting}', id).replace('{seat}', seat) }
}
