import type { ParagraphNumber } from '../model/numbering-record.js'

const UNITS = ['', 'un', 'duo', 'ter', 'quater', 'quin', 'sex', 'sept', 'octo', 'novo']
const TENS = ['', 'decies', 'vicies', 'tricies', 'quadragies', 'quinquagies', 'sexagies', 'septuagies', 'octogies']
const FIRST = ['', '', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies']

/**
 * The Latin word for "n times", as documents of international bodies number what comes in later: 2 is "bis", 3 "ter".
 *
 * @param times from 2; from 90 on the number itself
 */
export function latin(times: number): string {
  const tens = TENS[Math.floor(times / 10)]
  if (times < 10) return FIRST[times] ?? String(times)
  return tens === undefined ? String(times) : `${UNITS[times % 10]}${tens}`
}

/** Gives numbers to what is new among numbers that stand: behind 12 comes "12 bis", behind the last one the next. */
export class LaterNumbers {
  readonly #taken: Set<string>
  #last: number

  /**
   * @param taken every number that was ever circulated, such as `12` and `12 bis`
   * @param prefix what stands before each, such as `R`
   */
  constructor(
    taken: Iterable<ParagraphNumber>,
    private readonly prefix = '',
  ) {
    this.#taken = new Set([...taken].map(String))
    this.#last = Math.max(0, ...[...this.#taken].map((number) => baseOf(number)))
  }

  /** The next whole number, for what stands behind everything that was circulated. */
  atEnd(): string {
    this.#last += 1
    return this.#take(`${this.prefix}${this.#last}`)
  }

  /** @param before the number behind which the new one stands; absent: it comes first of all */
  behind(before: ParagraphNumber | undefined): string {
    const base = baseOf(before ?? 0)
    let times = 2
    const number = (): string => `${this.prefix}${base} ${latin(times)}`
    while (this.#taken.has(number())) times += 1
    return this.#take(number())
  }

  #take(number: string): string {
    this.#taken.add(number)
    return number
  }
}

/** 12 of "12 bis" and of "R12 bis". */
export function baseOf(number: ParagraphNumber): number {
  return Number(/\d+/.exec(String(number))?.[0] ?? 0)
}

/** `p12-bis`: where the paragraph of that number stands. */
export function paragraphAnchor(number: ParagraphNumber): string {
  return `p${String(number).replace(' ', '-')}`
}
