import type { House } from './house.js'
import { osce } from './osce/index.js'

const houses: Record<string, House> = { osce }

/** The house of that name, as meeting.yaml gives it; nothing for `none`. */
export function houseOf(name: string): House | undefined {
  return Object.hasOwn(houses, name) ? houses[name] : undefined
}
