import { foldWords } from './fold.js'
import { isCyrillic } from './sounds.js'

/** What a name may be without its ending, and which endings then go behind it. */
export interface Stem {
  stem: string
  /** Folded; by them alone a name is told from another word well. */
  long: ReadonlySet<string>
  /** Folded; with them a name may look like another word. */
  short: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words === '' ? [] : foldWords(words).split(' '))
const stemWith = (stem: string, long: ReadonlySet<string>, short: ReadonlySet<string>): Stem => ({ stem, long, short })

/**
 * Endings of cases and of possessive and female forms, by what a name ends with: Czech, Slovak, Polish, Croatian;
 * German has its "s". From the tables of common grammars; what two languages share stands once.
 */
const LATIN = {
  consonant: {
    long: set(
      'ovi ove ova ovu ovo ovej ovou ovy ovym ovych ovom ovog ovim ové ová owi owie owa owej ową owna ówna ovic iem ech ami ach imi cich',
    ),
    short: set('a u om em e i y ov uv ow um ie im ym ům'),
  },
  a: { long: set('ovi ami ach inej inou ine ina inu iny ovej ovou'), short: set('y e i u o ou om ie ej em in ov am') },
  adjective: {
    long: set('eho ego emu iego iemu iej ych ymi imi ich ého ému'),
    short: set('ym im om em a e ej ou u i y iej ie ia'),
  },
  vowel: { long: set('ho mu'), short: set('m ju ja jem') },
  o: { long: set('ovi ove ova'), short: set('a u om em e ou i y ov') },
}
const CYRILLIC = {
  consonant: { long: set('ами ыми ового овой ову'), short: set('а у ом ем е ы ым ых и ов ам ах ові еві і ой ою') },
  a: { long: set('ами иной'), short: set('ы и е у ой ою ей ею ам ах ої і') },
  soft: { long: set('ями'), short: set('я ю ем е и ей ею ям ях ем і єм') },
  adjective: { long: set('ого ому ыми ими его ему'), short: set('ым им ом ем ая ой ую ою ие ых их ое ые') },
}
const GENITIVE = set('s')
const NONE = set('')

/** All stems of a folded name of one word. */
export function stemsOf(word: string): Stem[] {
  return isCyrillic(word) ? cyrillicStems(word) : [stemWith(word, GENITIVE, NONE), ...latinStems(word)]
}

function latinStems(word: string): Stem[] {
  const without = word.slice(0, -1)
  const { consonant, a, adjective, vowel, o } = LATIN
  const last = word.at(-1) ?? ''
  if (last === 'a') {
    const softened = /[kgh]a$/.test(word) ? [stemWith(word.slice(0, -2), NONE, set('ce ze'))] : []
    return [stemWith(without, a.long, a.short), ...softened]
  }
  if (last === 'y' || last === 'i')
    return [stemWith(without, adjective.long, adjective.short), stemWith(word, vowel.long, vowel.short)]
  if (last === 'o') return [stemWith(without, o.long, o.short)]
  if (last === 'e') return [stemWith(word, vowel.long, vowel.short), stemWith(without, NONE, set('a u om em'))]
  const stems = [stemWith(word, consonant.long, consonant.short)]
  // Marek, Marka; Wróbel, Wróbla; Němec, Němce.
  if (/[^aeiouy][eo][cklnrtz]$/.test(word))
    stems.push(stemWith(word.slice(0, -2) + last, consonant.long, consonant.short))
  if (last === 'k' || last === 'h') stems.push(stemWith(without, NONE, set('ci si ovi')))
  return stems
}

function cyrillicStems(word: string): Stem[] {
  const { consonant, a, soft, adjective } = CYRILLIC
  const without = word.slice(0, -1)
  // A "й" has lost its mark by now.
  if (/(?:ии|ыи|ои)$/.test(word))
    return [stemWith(word.slice(0, -2), adjective.long, adjective.short), stemWith(without, soft.long, soft.short)]
  // Белинская, Белинской.
  if (/[ая]я$/.test(word)) return [stemWith(word.slice(0, -2), adjective.long, adjective.short)]
  if (/[аеиоуяю]и$/.test(word) || /[ья]$/.test(word)) return [stemWith(without, soft.long, soft.short)]
  if (word.endsWith('а')) return [stemWith(without, a.long, a.short)]
  if (/[еиоуыэюі]$/.test(word)) return []
  const stems = [stemWith(word, consonant.long, consonant.short)]
  if (/[ео][кцлнрв]$/.test(word) && word.length > 4)
    stems.push(stemWith(word.slice(0, -2) + (word.at(-1) ?? ''), consonant.long, consonant.short))
  return stems
}

/** No ending is longer, folded. */
export const LONGEST_ENDING = 5
