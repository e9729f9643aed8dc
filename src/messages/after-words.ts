/** What is said in the place of a mention, with the word before it as the two are written together. */
export interface Joined {
  /** How many characters at the end of the words before go. */
  drop: number
  /** What stands in the place of those and of the mention. */
  words: string
}

type Rule = (before: string, words: string) => Joined | undefined

/**
 * Joins what a mention says to the words before it: "de" and "un intervenant" are "d’un intervenant" in French, and
 * German and Russian have words in other cases behind a preposition. Names of persons stay as they are.
 *
 * @param before the end of the words before, with its space
 * @param locale a BCP 47 tag
 */
export function joinToWordsBefore(before: string, words: string, locale: string): Joined {
  const rule = RULES[locale.toLowerCase().split('-')[0] ?? '']
  return rule?.(before, words) ?? { drop: 0, words }
}

const VOWEL = /^(?:[aeiouâàäéèêëîïôöûüùœæ]|y(?![aeiouâéèê]))/iu

/** Before words that begin with an article, a preposition takes it in. */
function contract(before: string, words: string, table: Record<string, string>): Joined | undefined {
  const [whole = '', preposition = ''] = /(?<!\p{L})(\p{L}+)\s+$/u.exec(before) ?? []
  const article = /^(?:\p{L}+(?=\s)|\p{L}+[’'])/u.exec(words)?.[0] ?? ''
  const joined = table[`${preposition.toLowerCase()} ${article.toLowerCase().replace('’', "'")}`]
  if (joined === undefined || whole === '') return undefined
  const rest = words.slice(article.length)
  const text = joined.endsWith("'") ? `${joined.slice(0, -1)}’${rest}` : `${joined}${rest}`
  return { drop: whole.length, words: likeFirst(preposition, text) }
}

function likeFirst(model: string, words: string): string {
  return /^\p{Lu}/u.test(model) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

const FRENCH = { 'de le': 'du', 'de les': 'des', 'à le': 'au', 'à les': 'aux' }

function inFrench(before: string, words: string): Joined | undefined {
  const contracted = contract(before, words, FRENCH)
  if (contracted) return contracted
  const [whole = '', stem = ''] = /(?<!\p{L})(d|qu|jusqu|lorsqu|puisqu|quoiqu)e\s+$/iu.exec(before) ?? []
  return whole !== '' && VOWEL.test(words) ? { drop: whole.length, words: `${stem}’${words}` } : undefined
}

const ITALIAN = Object.fromEntries(
  Object.entries({ di: 'de', a: 'a', da: 'da', in: 'ne', su: 'su' }).flatMap(([preposition, stem]) =>
    Object.entries({ il: 'l', lo: 'llo', la: 'lla', i: 'i', gli: 'gli', le: 'lle', "l'": "ll'" }).map(
      ([article, end]) => [`${preposition} ${article}`, `${stem}${end}`],
    ),
  ),
)

const SPANISH = { 'de el': 'del', 'a el': 'al' }

const DATIVE =
  /(?<!\p{L})(?:von|mit|nach|bei|zu|aus|seit|laut|gemäß|gegenüber|außer|entgegen|zufolge|seitens|neben|zwischen|vor)\s+$/iu
const ACCUSATIVE = /(?<!\p{L})(?:für|durch|gegen|ohne|um|an|auf|über)\s+$/iu

function inGerman(before: string, words: string): Joined | undefined {
  const isDative = DATIVE.test(before)
  if (!isDative && !ACCUSATIVE.test(before)) return undefined
  const inCase = words.replace(
    /(?<!\p{L})(eine?|der|das)((?:\s+\p{Ll}+e[rsn]?)*)(?=\s+(\p{Lu}[\p{L}-]*))/gu,
    (whole, article: string, adjectives: string, noun: string) => caseOf(article, adjectives, noun, isDative) ?? whole,
  )
  return { drop: 0, words: inCase }
}

/** "ein nationaler Dienst" behind "von" is "einem nationalen Dienst", and behind "für" "einen nationalen Dienst". */
function caseOf(article: string, adjectives: string, noun: string, isDative: boolean): string | undefined {
  const weak = adjectives.replace(/e[rsn]?(?=\s|$)/gu, 'en')
  if (isDative) return `${{ eine: 'einer', ein: 'einem', der: 'dem', das: 'dem' }[article] ?? article}${weak}`
  const isMasculine = article === 'der' || (article === 'ein' && /er(?:\s|$)/.test(adjectives || noun))
  return isMasculine ? `${article === 'der' ? 'den' : 'einen'}${weak}` : undefined
}

/** What a preposition, or a noun of saying, asks of "один из выступавших". */
const RUSSIAN: [RegExp, string][] = [
  [/(?<!\p{L})(?:к|ко|согласно|благодаря|вопреки|навстречу)\s+$/iu, 'одному'],
  [/(?<!\p{L})(?:с|со|перед|между|над)\s+$/iu, 'одним'],
  [/(?<!\p{L})(?:о|об|обо|при)\s+$/iu, 'одном'],
  [
    /(?<!\p{L})(?:от|для|у|без|из|до|после|против|кроме|стороны|имени|(?:мнени|предложени|замечани|выступлени|убеждени|заявлени|возражени|сообщени)(?:е|я|ю|ем|и|й|ям)|слов(?:а|ам|о)?|оценк(?:а|е|и|у)|просьб(?:а|е|ы|у)|позици(?:я|и|ю)|вопрос(?:а|у|ы)?|пример(?:а|у)?|опыт(?:а|у)?)\s+$/iu,
    'одного',
  ],
]

function inRussian(before: string, words: string): Joined | undefined {
  if (!words.startsWith('один из ')) return undefined
  const one = RUSSIAN.find(([pattern]) => pattern.test(before))?.[1]
  return one === undefined ? undefined : { drop: 0, words: words.replace('один', one) }
}

const RULES: Record<string, Rule> = {
  fr: inFrench,
  it: (before, words) => contract(before, words, ITALIAN),
  es: (before, words) => contract(before, words, SPANISH),
  de: inGerman,
  ru: inRussian,
}
