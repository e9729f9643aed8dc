import type { House } from '../model/house.js'
import { osce } from './osce/index.js'

const houses: Record<string, House> = { osce }

/** A meeting's house: its own, or the one that comes with the package; nothing for `none`. */
export function houseOf({ house, ownHouse }: { house: string; ownHouse?: House }): House | undefined {
  return ownHouse ?? (Object.hasOwn(houses, house) ? houses[house] : undefined)
}
