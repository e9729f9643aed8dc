import { fold, foldWords } from './fold.js'
import { LONGEST_ENDING, stemsOf, type Stem } from './inflection.js'
import { readPersonName, type PersonName } from './person-name.js'
import { isCyrillic, looksLike, soundsOf } from './sounds.js'

/** Somebody listed, and whether their name may be said. */
export interface Listed {
  person: PersonName
  /** As listed. */
  name: string
  hidden: boolean
  /** False where the family name alone also stands in the name of an addressee. */
  alone: boolean
  /** False where somebody who may be named has the same given name. */
  givenAlone: boolean
}

/** A word, or several that follow each other, by which somebody is known. */
export interface Form {
  listed: Listed
  /** `part` is one of several words of a family name; `compact` has initial or given name and family name in one. */
  part: 'family' | 'part' | 'given' | 'compact'
  words: string[]
}

/** How a word of a text stands for a form: as it is listed, with an ending, or as it sounds in other letters. */
export type Likeness = 'exact' | 'long' | 'short' | 'sound'

export interface Match {
  form: Form
  how: Likeness
}

/** The fewest letters that a name alone must share with what merely sounds like it. */
const LEAST_SOUND = 4

/** All forms of all names, by their first words, and what single words may be taken for. */
export class Lexicon {
  readonly #exact = new Map<string, Form[]>()
  readonly #stems = new Map<string, { form: Form; stem: Stem }[]>()
  readonly #sounds = new Map<string, Form[]>()
  readonly #soundStems = new Map<string, Form[]>()
  readonly #known = new Map<string, readonly Match[]>()
  readonly isEmpty: boolean

  constructor(listed: readonly Listed[]) {
    for (const one of listed) for (const form of formsOf(one)) this.#add(form)
    this.isEmpty = !listed.some(({ hidden }) => hidden)
  }

  #add(form: Form): void {
    const [first = ''] = form.words
    push(this.#exact, first, form)
    if (form.words.length > 1 || form.part === 'compact') return
    if (first.length >= 3) for (const stem of stemsOf(first)) push(this.#stems, stem.stem, { form, stem })
    for (const sound of soundsOf(first)) push(this.#sounds, sound, form)
    for (const sound of soundsOf(first.replace(/(?:ии|ыи|[aeiouyаеиоуыэюяь])$/, '')))
      push(this.#soundStems, sound, form)
  }

  /** What a folded word may stand for; forms of several words by their first one. */
  matches(word: string): readonly Match[] {
    let found = this.#known.get(word)
    if (!found) {
      found = this.#find(word)
      // Hostile texts have more words than there are in all languages.
      if (this.#known.size > 100_000) this.#known.clear()
      this.#known.set(word, found)
    }
    return found
  }

  #find(word: string): readonly Match[] {
    if (word.length > 80) return []
    const found = new Map<Form, Likeness>()
    const take = (form: Form, how: Likeness): void => {
      if (!found.has(form)) found.set(form, how)
    }
    const seems = looksLike(word)
    for (const reading of seems === undefined ? [word] : [word, seems]) {
      for (const form of this.#exact.get(reading) ?? []) take(form, 'exact')
      for (let ending = 1; ending <= LONGEST_ENDING && ending < reading.length - 1; ending++) {
        const behind = reading.slice(-ending)
        for (const { form, stem } of this.#stems.get(reading.slice(0, -ending)) ?? [])
          if (stem.long.has(behind)) take(form, 'long')
          else if (stem.short.has(behind)) take(form, 'short')
      }
    }
    this.#listen(word, (form) => take(form, 'sound'))
    return [...found].map(([form, how]) => ({ form, how }))
  }

  /** What is of another script, or is a Slavic name in other Latin letters. */
  #listen(word: string, take: (form: Form) => void): void {
    const cyrillic = isCyrillic(word)
    const isOther = ({ words: [name = ''], listed }: Form): boolean =>
      isCyrillic(name) !== cyrillic || (!cyrillic && isSlavic(listed))
    for (const sound of soundsOf(word)) {
      if (sound.length >= 2) for (const form of this.#sounds.get(sound) ?? []) if (isOther(form)) take(form)
    }
    for (let ending = 1; ending <= 4 && ending <= word.length - LEAST_SOUND; ending++) {
      if (!(cyrillic ? CYRILLIC_ENDINGS : LATIN_ENDINGS).has(word.slice(-ending))) continue
      for (const sound of soundsOf(word.slice(0, -ending)))
        if (sound.length >= LEAST_SOUND - 1)
          for (const form of this.#soundStems.get(sound) ?? []) if (isOther(form)) take(form)
    }
  }
}

const SLAVIC =
  /(?:ov|ev|ova|eva|ow|owa|off|in|ina|sky|ski|skij|skaya|skaia|ska|enko|chuk|juk|yuk|iuk|ich|itch|vic|vich|yan|dze|shvili)$/
/** Whether a name looks as if it took the endings of Slavic languages. */
export function isSlavic({ person: { given, family }, name }: Listed): boolean {
  return (
    /[čďěňřšťůžćđńśźżłąęľĺŕ]|\p{Script=Cyrillic}/iu.test(name.normalize('NFC')) ||
    [...given, ...family].some((word) => SLAVIC.test(word))
  )
}

const CYRILLIC_ENDINGS = new Set(
  foldWords('а у ом ем е ы ым ых и ыми ов ой ей ою ею ю я ого ому им ая ую ові і').split(' '),
)
const LATIN_ENDINGS = new Set([
  'a',
  'u',
  'om',
  'em',
  'e',
  'y',
  'ym',
  'ykh',
  'i',
  'oi',
  'oy',
  'oj',
  'ou',
  'ogo',
  'omu',
  'im',
  's',
  'ovi',
])

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/** Every way to write the words of a name: with or without umlauts, apostrophes and hyphens. */
function* formsOf(listed: Listed): Generator<Form> {
  const told = new Set<string>()
  for (const { given, family } of spellingsOf(listed)) {
    const whole = wordsOf(family.join(' '))
    const parts: [Form['part'], string[]][] = [['family', whole]]
    const joined = whole.join('')
    if (family.join('').includes("'")) parts.push(['family', wordsOf(family.join(' ').replaceAll("'", ''))])
    if (whole.length > 1) {
      if (whole.every((word) => word.length > 1)) parts.push(['family', [joined]])
      for (const word of whole) if (word.length > 2) parts.push(['part', [word]])
    }
    for (const word of given.flatMap(wordsOf)) if ([...word].length > 1) parts.push(['given', [word]])
    for (const word of given) if (wordsOf(word).length > 1) parts.push(['given', wordsOf(word)])
    for (const word of compactOf(given, joined)) parts.push(['compact', [word]])
    for (const [part, words] of parts) {
      const key = `${part} ${words.join(' ')}`
      if (words.length === 0 || told.has(key)) continue
      told.add(key)
      yield { listed, part, words }
    }
  }
}

function compactOf(given: readonly string[], joined: string): string[] {
  const words: string[] = []
  const first = given[0] ?? ''
  // Short ones could be words: An Other.
  if (first.length > 1 && (first + joined).length >= 8) words.push(first + joined, joined + first)
  if (first !== '' && joined.length >= 5) words.push(first.charAt(0) + joined, joined + first.charAt(0))
  return words
}

/** Müller is also Mueller, and folds to Muller; who is listed as Mueller may be written Müller. */
function spellingsOf({ name }: Listed): PersonName[] {
  const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
  const plain = name.normalize('NFC').replace(/[äöüøå]/gi, (letter) => letters[letter.toLowerCase()] ?? letter)
  const umlauts = name.replace(/(?<![aeq])([aou])e(?=[bdfghklmnprstwz])/gi, '$1')
  return [...new Set([name, plain, umlauts])].flatMap((written) => readPersonName(written) ?? [])
}

function wordsOf(text: string): string[] {
  return fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
}
