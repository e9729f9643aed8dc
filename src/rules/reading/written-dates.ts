/** A date that is written with its weekday. */
export interface WrittenDate {
  /** Index in the text of its first character, and after its last. */
  from: number
  to: number
  /** 0 for Sunday. */
  weekday: number
  day: number
  /** 1 for January. */
  month: number
  year?: number
}

const finders = new Map<string, (text: string) => WrittenDate[]>()

/** Finds dates with weekdays in a language, whose names of days and months the platform knows. */
export function writtenDates(text: string, language: string): WrittenDate[] {
  if (!/\d/.test(text)) return []
  // To ask the platform for the names of a language takes some milliseconds, too many for each of a thousand notes.
  const finder = finders.get(language) ?? makeFinder(language)
  finders.set(language, finder)
  return finder(text)
}

function makeFinder(language: string): (text: string) => WrittenDate[] {
  const weekdays = namesOf(language, 'weekday')
  const months = namesOf(language, 'month')
  const pattern = (names: Map<string, number>): string =>
    [...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|')
  const weekday = `(?<![\\p{L}])(?<weekday>${pattern(weekdays)})`
  // A full stop that ends a short name, and no sentence: a year follows.
  const month = `(?<month>${pattern(months)})(?:\\.(?=,?\\s+(?:de\\s+)?\\d{4}))?`
  const dayOnly = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?'
  const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?'
  const year = '(?:,?\\s+(?:de\\s+)?(?<year>\\d{4}))?(?![\\p{L}\\d])'
  const between = '\\.?,?\\s+(?:(?:the|den|dem|am|le|el|il)\\s+)?'
  const forms = [
    `${weekday}${between}${day}\\s+(?:(?:of|de|di)\\s+)?${month}${year}`,
    `${weekday}${between}${month}\\.?\\s+${dayOnly}${year}`,
    `${weekday}${between}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`,
  ].map((form) => new RegExp(form, 'giu'))
  // Hardly any paragraph names a weekday, and the forms are long.
  const anyWeekday = new RegExp(pattern(weekdays), 'iu')

  return (text) =>
    !anyWeekday.test(text)
      ? []
      : forms.flatMap((form) =>
          [...text.matchAll(form)].map(({ 0: words, index, groups = {} }) => ({
            from: index,
            to: index + words.length,
            weekday: weekdays.get(groups['weekday']?.toLowerCase() ?? '') ?? 0,
            day: Number(groups['day']),
            month: months.get(groups['month']?.toLowerCase() ?? '') ?? Number(groups['month']),
            ...(groups['year'] === undefined ? {} : { year: Number(groups['year']) }),
          })),
        )
}

/** The weekday of a date, 0 for Sunday; nothing where there is no such day. */
export function weekdayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : undefined
}

/** A weekday's name in a language. */
export function nameWeekday(language: string, weekday: number, form: 'long' | 'short' = 'long'): string {
  // 1 January 2023 was a Sunday.
  return format(language, { weekday: form }, Date.UTC(2023, 0, 1 + weekday))
}

/** Long and, of months, short names, in small letters, with their numbers. */
function namesOf(language: string, what: 'weekday' | 'month'): Map<string, number> {
  const names = new Map<string, number>()
  for (let number = 0; number < (what === 'weekday' ? 7 : 12); number += 1) {
    if (what === 'weekday') {
      names.set(nameWeekday(language, number).toLowerCase(), number)
      names.set(nameWeekday(language, number, 'short').replace(/\.$/, '').toLowerCase(), number)
      continue
    }
    const time = Date.UTC(2023, number, 15)
    names.set(format(language, { month: 'long' }, time).toLowerCase(), number + 1)
    // Beside a day some languages bend the name.
    const beside = format(language, { day: 'numeric', month: 'long' }, time).match(/\p{L}{3,}/u)?.[0]
    if (beside) names.set(beside.toLowerCase(), number + 1)
    const short = format(language, { month: 'short' }, time).replace(/\.$/, '')
    names.set(short.toLowerCase(), number + 1)
    // English has a second short name of one month.
    if (short === 'Sep') names.set('sept', number + 1)
  }
  return names
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make a format takes a millisecond, to use it a hundredth of that. */
function format(language: string, options: Intl.DateTimeFormatOptions, time: number): string {
  const key = JSON.stringify([language, options])
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made.format(time)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
