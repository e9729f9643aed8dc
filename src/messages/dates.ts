/** How a language puts dates and times together; Intl gives the months. */
interface DateWords {
  locale: string
  /** A day of the month within a date. */
  day: (day: number) => string
  /** Day, month and year. */
  full: (day: string, month: string, year: number) => string
  dayAndMonth: (day: string, month: string) => string
  /** Two days that follow each other. */
  and: (first: string, second: string) => string
  to: (first: string, last: string) => string
  clock: (hour: string, minute: string) => string
  at: (date: string, from: string) => string
  between: (date: string, from: string, to: string) => string
}

const joined = (day: string, month: string) => `${day} ${month}`
const withColon = (hour: string, minute: string) => `${hour}:${minute}`

const words: Record<string, DateWords> = {
  en: {
    locale: 'en-GB',
    day: String,
    full: (day, month, year) => `${day} ${month} ${year}`,
    dayAndMonth: joined,
    and: (first, second) => `${first} and ${second}`,
    to: (first, last) => `${first} to ${last}`,
    clock: withColon,
    at: (date, from) => `${date}, ${from}`,
    between: (date, from, to) => `${date}, ${from} to ${to}`,
  },
  fr: {
    locale: 'fr-FR',
    day: (day) => (day === 1 ? '1er' : String(day)),
    full: (day, month, year) => `${day} ${month} ${year}`,
    dayAndMonth: joined,
    and: (first, second) => `${first} et ${second}`,
    to: (first, last) => `${first} au ${last}`,
    clock: (hour, minute) => `${Number(hour)}\u00A0h\u00A0${minute}`,
    at: (date, from) => `${date}, ${from}`,
    between: (date, from, to) => `${date}, de ${from} à ${to}`,
  },
  de: {
    locale: 'de-DE',
    day: (day) => `${day}.`,
    full: (day, month, year) => `${day} ${month} ${year}`,
    dayAndMonth: joined,
    and: (first, second) => `${first} und ${second}`,
    to: (first, last) => `${first} bis ${last}`,
    clock: withColon,
    at: (date, from) => `${date}, ${from} Uhr`,
    between: (date, from, to) => `${date}, ${from} bis ${to} Uhr`,
  },
  it: {
    locale: 'it-IT',
    day: (day) => (day === 1 ? '1°' : String(day)),
    full: (day, month, year) => `${day} ${month} ${year}`,
    dayAndMonth: joined,
    and: (first, second) => `${first} e ${second}`,
    to: (first, last) => `${first} – ${last}`,
    clock: (hour, minute) => `${hour}.${minute}`,
    at: (date, from) => `${date}, ore ${from}`,
    between: (date, from, to) => `${date}, ore ${from}–${to}`,
  },
  ru: {
    locale: 'ru-RU',
    day: String,
    full: (day, month, year) => `${day} ${month} ${year} года`,
    dayAndMonth: joined,
    and: (first, second) => `${first} и ${second}`,
    to: (first, last) => `${first} – ${last}`,
    clock: withColon,
    at: (date, from) => `${date}, ${from}`,
    between: (date, from, to) => `${date}, ${from}–${to}`,
  },
  es: {
    locale: 'es-ES',
    day: String,
    full: (day, month, year) => `${day} de ${month} de ${year}`,
    dayAndMonth: (day, month) => `${day} de ${month}`,
    and: (first, second) => `${first} y ${second}`,
    to: (first, last) => `${first} al ${last}`,
    clock: withColon,
    at: (date, from) => `${date}, ${from} horas`,
    between: (date, from, to) => `${date}, de ${from} a ${to} horas`,
  },
}

function wordsFor(language: string): DateWords {
  return words[language.toLowerCase().split('-')[0] ?? ''] ?? words['en']!
}

interface Wall {
  year: number
  month: number
  day: number
  hour?: string
  minute?: string
}

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` as it stands: local wall time, so no zone is ever applied. */
function readWall(text: string): Wall | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text)
  if (!found) return undefined
  const wall: Wall = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  if (found[4] && found[5]) Object.assign(wall, { hour: found[4], minute: found[5] })
  return wall
}

/** A formatter takes longer to make than a date to write, and a report has many dates. */
const monthNames = new Map<string, string[]>()

/** The month's name as it stands within a date: Russian has the genitive there. */
function monthName(locale: string, { month }: Wall): string {
  let names = monthNames.get(locale)
  if (!names) {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const nameOf = (nth: number) => format.formatToParts(Date.UTC(2000, nth, 2)).find(({ type }) => type === 'month')
    names = Array.from({ length: 12 }, (_, nth) => nameOf(nth)?.value ?? String(nth + 1))
    monthNames.set(locale, names)
  }
  return names[month - 1] ?? String(month)
}

function fullDate(say: DateWords, wall: Wall): string {
  return say.full(say.day(wall.day), monthName(say.locale, wall), wall.year)
}

function follows(first: Wall, second: Wall): boolean {
  const dayLength = 86_400_000
  const instant = (wall: Wall) => Date.UTC(wall.year, wall.month - 1, wall.day)
  return instant(second) - instant(first) === dayLength
}

/**
 * Writes a date in words.
 *
 * @param date `YYYY-MM-DD`; `YYYY-MM` gives month and year; anything else comes back as it is
 */
export function formatDate(language: string, date: string): string {
  const say = wordsFor(language)
  const wall = readWall(date)
  if (wall) return fullDate(say, wall)
  const month = /^(\d{4})-(\d{2})$/.exec(date)
  if (!month) return date
  return new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1))
    .replace(/\s*г\.$/, ' года')
}

/**
 * Writes the days from one date to another: "23 and 24 September 2019", "30 September to 4 October 2019".
 *
 * @param start `YYYY-MM-DD`, with or without a time, which is not used
 * @param end likewise; the same as `start` for a single day
 */
export function formatDateRange(language: string, start: string, end: string): string {
  const say = wordsFor(language)
  const first = readWall(start)
  const last = readWall(end)
  if (!first || !last) return formatDate(language, start)
  const whole = fullDate(say, last)
  if (first.year !== last.year) return say.to(fullDate(say, first), whole)
  const join = follows(first, last) ? say.and : say.to
  if (first.month !== last.month) {
    return join(say.dayAndMonth(say.day(first.day), monthName(say.locale, first)), whole)
  }
  return first.day === last.day ? whole : join(say.day(first.day), whole)
}

/**
 * Writes when a session was held: "23 September 2019, 10:00 to 12:30".
 *
 * @param starts `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, local wall time
 * @param ends likewise; absent where the agenda does not say
 */
export function formatTime(language: string, starts: string, ends?: string): string {
  const say = wordsFor(language)
  const from = readWall(starts)
  const to = ends === undefined ? undefined : readWall(ends)
  if (!from) return starts
  const clock = (wall: Wall) => (wall.hour && wall.minute ? say.clock(wall.hour, wall.minute) : '')
  const date = fullDate(say, from)
  const at = (wall: Wall) => (clock(wall) ? say.at(fullDate(say, wall), clock(wall)) : fullDate(say, wall))
  if (!to) return at(from)
  const sameDay = from.year === to.year && from.month === to.month && from.day === to.day
  if (sameDay) return clock(from) && clock(to) ? say.between(date, clock(from), clock(to)) : at(from)
  if (clock(from) || clock(to)) return say.to(at(from), at(to))
  return formatDateRange(language, starts, ends ?? starts)
}
