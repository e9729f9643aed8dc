import { germanNouns } from './common-words.js'
import { isSlavic, type Lexicon, type Listed, type Match } from './lexicon.js'
import { commonWords, givenWords, monthWords, properWords } from './common-words.js'
import { isOddCapital } from './neighbours.js'
import { PARTICLES } from './person-name.js'
import { isCyrillic, soundsOf } from './sounds.js'
import { followsRole, goesOnSaying, joinsNames, speakingWords } from './speech.js'
import type { Scan, Token } from './tokens.js'

/** Where somebody's name stands, in the folded text. */
export interface Named {
  from: number
  to: number
  listed: Listed
  /** True for a given name by itself, which may be that of somebody else. */
  weak: boolean
}

/** Nothing at all where a capital parts the words of an address. */
const CLOSE = /^[\s\p{Pd}._+'|]{0,4}$/u
const DETERMINER = /^(?:an?|the|this|that|these|those|our|their|his|her|its|my|your|each|every|any|some|no)$/
const GERMAN_ARTICLE =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|am|im|vom|zum|zur|beim|ins|ans|jeder|jede|jedes|dieser|diese|dieses)$/
/** In one block. */
const BESIDE = /^(?:[^\S\n]|\n|\p{Pd}){1}[^\S\n]?$/u
const COMMA = /^\s?,\s{0,2}$/
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|mx|miss|messrs|dr|prof|professor|sir|dame|lady|ambassador|colonel|herr|herrn|frau|monsieur|madame|mme|mlle|signor|signora|senor|senora|don|dona|pan|pana|panu|pani|gospodin|gospoda|gospodja|господин|господина|господину|госпожа|госпожи|госпоже)$/

/** Judges whom the words of a text name. Only what stands near a word is looked at, so that the work grows with the text. */
export class Judge {
  readonly #text: string
  readonly #open = new Set<number>()

  constructor(
    private readonly scanned: Scan,
    private readonly lexicon: Lexicon,
  ) {
    this.#text = scanned.folded.text
  }

  /** All places where somebody is named whose name is hidden; some may lie within others. */
  *named(): Generator<Named> {
    const { tokens } = this.scanned
    this.#markOpen()
    for (const index of tokens.keys()) {
      for (const match of this.#matchesAt(index)) {
        if (!match.form.listed.hidden) continue
        const last = this.#lastOf(index, match)
        if (last === undefined) continue
        const found = this.#judge(index, last, match)
        if (found && !this.#isOpen(found)) yield { ...found, listed: match.form.listed }
      }
    }
  }

  /** "Anna Berg", who may be named: neither word of it names another Anna, or another Berg. */
  #markOpen(): void {
    for (const [index, { from }] of this.scanned.tokens.entries()) {
      for (const match of this.#matchesAt(index)) {
        const { hidden } = match.form.listed
        const last = hidden ? undefined : this.#lastOf(index, match)
        if (last === undefined || match.form.part === 'given') continue
        const whole = this.#withGiven(index, last, match) ?? this.#withInitials(index, last, match)
        if (!whole) continue
        for (const token of this.scanned.tokens.slice(Math.max(0, index - 6), last + 3))
          if (token.from >= Math.min(whole.from, from) && token.to <= whole.to) this.#open.add(token.from)
      }
    }
  }

  #isOpen({ from }: { from: number }): boolean {
    return this.#open.has(from)
  }

  #matchesAt(index: number): readonly Match[] {
    const token = this.scanned.tokens[index]
    if (!token) return []
    const found = this.lexicon.matches(token.word)
    return token.raw === token.word ? found : [...found, ...this.lexicon.matches(token.raw)]
  }

  /** The token with which a form of one or more words ends. */
  #lastOf(index: number, { form }: Match): number | undefined {
    for (const [nth, word] of form.words.entries()) {
      const token = this.scanned.tokens[index + nth]
      if (!token || (nth > 0 && ((token.word !== word && token.raw !== word) || !CLOSE.test(token.gap))))
        return undefined
    }
    return index + form.words.length - 1
  }

  #judge(index: number, last: number, match: Match): Omit<Named, 'listed'> | undefined {
    const { part, listed } = match.form
    const token = this.scanned.tokens[index] as Token
    const strong = (stretch: { from: number; to: number } | undefined): Omit<Named, 'listed'> | undefined =>
      stretch && { ...stretch, weak: false }
    if (part === 'compact') return strong(this.#isCompact(token, match) ? token : undefined)
    if (part === 'given') return this.#judgeGiven(index, last, match)

    const own = this.#stretch(index, last)
    const isPlain = [...listed.person.given, ...listed.person.family].every(isAnyWord)
    const full = this.#withGiven(index, last, match)
    if (full && (!isPlain || this.scanned.manner === 'address' || token.upper)) return strong(full)
    if (token.inHost) return undefined
    if (token.upper && this.#isAddressed(index) && (match.how !== 'short' || isSlavic(listed))) return strong(own)
    const initials = this.#withInitials(index, last, match)
    if (initials) return strong(initials)
    return strong(this.#standsAlone(index, last, match) ? own : undefined)
  }

  #stretch(index: number, last: number): { from: number; to: number } {
    const { tokens } = this.scanned
    return { from: tokens[index]?.from ?? 0, to: tokens[last]?.to ?? 0 }
  }

  /** "Anna Maria Beispiel", "Beispiel, Anna". */
  #withGiven(index: number, last: number, { form, how }: Match): { from: number; to: number } | undefined {
    const { tokens, manner } = this.scanned
    const own = this.#stretch(index, last)
    const isGiven = (at: number): boolean =>
      this.#matchesAt(at).some(
        (one) =>
          one.form.listed === form.listed &&
          one.form.part === 'given' &&
          (one.how === 'exact' || how !== 'short' || tokens[at]?.upper === true),
      )
    let strangers = 0
    let found: Token | undefined
    for (let at = index; at > index - 6; at--) {
      const [token, before] = [tokens[at], tokens[at - 1]]
      if (!token || !before || !CLOSE.test(token.gap)) break
      // A sentence that ends with the given name is another matter.
      if (before.word.length > 1 && manner === 'prose' && /\.\s/.test(token.gap)) break
      if (isGiven(at - 1)) {
        found = before
        continue
      }
      if (this.#isFamily(at - 1, form.listed)) break
      const known = PARTICLES.has(before.word) || before.word.length === 1
      // One more name in the middle, with a capital, that the list leaves out.
      if (!known && (++strangers > 1 || !before.upper)) break
    }
    if (found) return { from: found.from, to: own.to }
    const after = tokens[last + 1]
    if (after && (CLOSE.test(after.gap) || COMMA.test(after.gap)) && !/\.\s/.test(after.gap) && isGiven(last + 1))
      return { from: own.from, to: after.to }
    return undefined
  }

  #isFamily(index: number, listed: Listed): boolean {
    return this.#matchesAt(index).some(({ form }) => form.listed === listed && form.part === 'family')
  }

  /** "A. Beispiel", "A.M. Beispiel", "Beispiel, A." */
  #withInitials(index: number, last: number, { form }: Match): { from: number; to: number } | undefined {
    const { tokens, manner } = this.scanned
    const own = this.#stretch(index, last)
    const [first = ''] = form.listed.person.given
    if (first === '') return undefined
    const letters = new Set([first.charAt(0), ...soundsOf(first).map((sound) => sound.charAt(0))])
    const token = tokens[index]
    if (manner === 'prose' && !token?.upper) return undefined
    const strict = isAnyWord(token?.word ?? '')
    const isInitial = (one: Token, needsStop: boolean): boolean => {
      const stop = this.#text[one.rawTo] === '.'
      if (one.word.length !== 1 || !(letters.has(one.word) || soundsOf(one.word).some((sound) => letters.has(sound))))
        return false
      return stop || (!needsStop && one.upper) || manner === 'address'
    }
    let found: Token | undefined
    for (let at = index; at > index - 4; at--) {
      const before = tokens[at - 1]
      if (!before || !CLOSE.test(tokens[at]?.gap ?? '') || (before.word.length > 1 && !PARTICLES.has(before.word)))
        break
      if (isInitial(before, strict)) found = before
    }
    if (found && !(strict && manner === 'address')) return { from: found.from, to: own.to }
    const after = tokens[last + 1]
    if (after && /^(?:\s?,\s{0,2}|\s)$/.test(after.gap) && isInitial(after, true) && this.#text[after.rawTo] === '.')
      return { from: own.from, to: after.to }
    return undefined
  }

  #isAddressed(index: number): boolean {
    const before = this.scanned.tokens[index - 1]
    return (
      before !== undefined &&
      FORM_OF_ADDRESS.test(before.word) &&
      /^\.?\s{1,2}$/.test(this.scanned.tokens[index]?.gap ?? '')
    )
  }

  /** Whether a family name by itself can mean nothing else. */
  #standsAlone(index: number, last: number, { form, how }: Match): boolean {
    const token = this.scanned.tokens[index] as Token
    const { listed, words, part } = form
    const [name = ''] = words
    const letters = words.join('').length
    if (part === 'part' && letters < 4) return false
    if (!listed.alone) return false
    const isWord = words.length === 1 && commonWords.has(name)
    if (words.length === 1 && properWords.has(name)) {
      return monthWords.has(name) && how === 'exact' && token.upper && goesOnSaying(this.#text, token.to)
    }
    if (this.#isHandle(token))
      return letters >= 4 && !isWord && !commonWords.has(listed.person.family.at(-1) ?? '') && how !== 'short'
    // "Смит" is no word of Russian, whatever a smith is in English.
    if (isWord && how === 'sound') return token.upper && letters >= 4 && isCyrillic(token.word) && !isCyrillic(name)
    if (isWord) return how === 'exact' && token.upper && this.#isWordForPerson(index, last, name)
    if (germanNouns.has(name) && this.#isBehind(index, GERMAN_ARTICLE)) return false
    if (!token.upper) return !this.#isBehind(index, DETERMINER) && this.#isTypedSmall(token, letters, how)
    switch (how) {
      case 'exact':
        return letters >= (isCased(this.scanned, token) ? 3 : 2)
      case 'long':
        return letters >= 3 && !isAnyWord(token.word)
      case 'short':
        return (
          letters >= 4 &&
          !isAnyWord(token.word) &&
          (isSlavic(listed) || !this.#opens(token) || !isShortest(token.word, name) || this.#says(last))
        )
      case 'sound':
        return letters >= 4 && !isAnyWord(token.word)
    }
  }

  /** A family name that is a word too: within a sentence, or where people are spoken of. */
  #isWordForPerson(index: number, last: number, name: string): boolean {
    const token = this.scanned.tokens[index] as Token
    const { text, folded } = this.scanned
    if (isOddCapital({ text, folded, from: token.from, to: token.to })) return true
    if (this.#isBesideAnother(index, last)) return true
    if (speakingWords.has(name)) return false
    if (followsRole(this.#text, token.from)) return true
    return (
      !this.#isBehindCapital(index) &&
      (this.#says(last) || (/^'s\s+\p{Ll}/u.test(this.#text.slice(token.to, token.to + 6)) && !this.#isTimely(name)))
    )
  }

  #isBehind(index: number, words: RegExp): boolean {
    const before = this.scanned.tokens[index - 1]
    return before !== undefined && words.test(before.word) && /^\s+$/.test(this.scanned.tokens[index]?.gap ?? '')
  }

  #isTimely(name: string): boolean {
    return /^(?:day|days|week|weeks|month|year|spring|summer|autumn|fall|winter|night|evening|morning|today|season|world|city|country|nature|life|art|earth)$/.test(
      name,
    )
  }

  #says(last: number): boolean {
    return goesOnSaying(this.#text, this.scanned.tokens[last]?.rawTo ?? 0)
  }

  /** "Stone and Young", "Young, Stone": two names on the list side by side. */
  #isBesideAnother(index: number, last: number): boolean {
    const { tokens } = this.scanned
    const own = tokens[index] as Token
    const end = tokens[last] as Token
    const isName = (token: Token | undefined, at: number): boolean =>
      token !== undefined &&
      token.upper &&
      this.#matchesAt(at).some(
        ({ form, how }) =>
          how === 'exact' && form.part !== 'compact' && !properWords.has(token.word) && !form.words.includes(own.word),
      )
    for (const step of [1, 2]) {
      const after = tokens[last + step]
      if (isName(after, last + step) && after && joinsNames(this.#text.slice(end.rawTo, after.rawFrom))) return true
      const before = tokens[index - step]
      if (isName(before, index - step) && before && joinsNames(this.#text.slice(before.rawTo, own.rawFrom))) return true
    }
    return false
  }

  /** Small letters are of a name only where the word can be nothing else, or where somebody speaks. */
  #isTypedSmall(token: Token, letters: number, how: Match['how']): boolean {
    if (how === 'exact') return letters >= 6 || (letters >= 4 && goesOnSaying(this.#text, token.rawTo))
    return how === 'long' && letters >= 6
  }

  #judgeGiven(index: number, last: number, { form, how }: Match): Omit<Named, 'listed'> | undefined {
    const { tokens } = this.scanned
    const token = tokens[index] as Token
    const { listed, words } = form
    const [word = ''] = words
    const own = this.#stretch(index, last)
    if (token.inHost) return undefined
    if (token.upper && this.#isAddressed(index) && !properWords.has(word)) return { ...own, weak: false }
    const after = tokens[last + 1]
    const [first, second] = listed.person.given
    if (
      token.upper &&
      word === first &&
      second &&
      second.length > 2 &&
      after?.word === second &&
      after.upper &&
      CLOSE.test(after.gap)
    )
      return { from: own.from, to: after.to, weak: false }
    const behind =
      after && /^\s$/.test(after.gap) && after.word.length === 1 && after.upper && this.#text[after.rawTo] === '.'
    if (token.upper && behind) {
      // "Anna B." is one Anna of many, by the letter of her family name.
      const isOwn = listed.person.family.some(
        (family) =>
          family.charAt(0) === after.word ||
          soundsOf(family).some((sound) => sound.startsWith(soundsOf(after.word)[0] ?? ' ')),
      )
      return isOwn ? { from: own.from, to: after.to, weak: false } : undefined
    }
    if (!listed.givenAlone || properWords.has(word)) return undefined
    const letters = words.join('').length
    if (this.#isHandle(token))
      return this.#isWholeLocalPart(token) && letters >= 4 && !isAnyWord(word) && how === 'exact'
        ? { ...own, weak: true }
        : undefined
    if (!token.upper)
      return letters >= 4 && how === 'exact' && !isAnyWord(word) && this.#says(last)
        ? { ...own, weak: true }
        : undefined
    if (this.#isOthers(index, last) || (letters <= 4 && this.#isInCapitals(token))) return undefined
    if (isAnyWord(word) || isAnyWord(token.word)) {
      const meant =
        how === 'exact' &&
        !speakingWords.has(word) &&
        (this.#says(last) || this.#isBesideAnother(index, last) || followsRole(this.#text, token.from))
      return meant ? { ...own, weak: true } : undefined
    }
    const sure =
      how === 'exact'
        ? letters >= 3
        : how === 'sound'
          ? letters >= 4
          : letters >= 3 && token.word.length >= 5 && !this.#opens(token)
    return sure ? { ...own, weak: true } : undefined
  }

  /** Whether a given name belongs to somebody or something else: "Anna Karenina", "Lake Victoria". */
  #isOthers(index: number, last: number): boolean {
    const { tokens } = this.scanned
    const after = tokens[last + 1]
    const isNext = after !== undefined && after.upper && BESIDE.test(after.gap) && !this.#isListed(last + 1)
    return isNext || this.#isBehindCapital(index)
  }

  /** Whether a capitalised word that is no name on the list stands right before, within the sentence. */
  #isBehindCapital(index: number): boolean {
    const { tokens } = this.scanned
    const [token, before] = [tokens[index], tokens[index - 1]]
    if (!token || !before?.upper || !BESIDE.test(token.gap) || this.#isListed(index - 1)) return false
    // "And Anna spoke": the first word of a sentence has a capital anyway.
    return (
      !this.#opens(before) ||
      /^(?:lake|saint|st|mount|san|santa|port|fort|cape|villa|hotel|operation|project|villa)$/.test(before.word)
    )
  }

  #isListed(index: number): boolean {
    return this.#matchesAt(index).some(({ how, form }) => how !== 'sound' && form.part !== 'compact')
  }

  #opens(token: Token): boolean {
    return !/[\p{L}\p{N},]['")\]]?\s+['"([]*$/u.test(this.#text.slice(Math.max(0, token.from - 12), token.from))
  }

  /** In an address, or beside the sign of one: "jbeispiel@police.example". */
  #isHandle(token: Token): boolean {
    return this.scanned.manner === 'address' || this.#text[token.rawTo] === '@' || this.#text[token.rawFrom - 1] === '@'
  }

  /** "LEA" is rather an abbreviation than a given name. */
  #isInCapitals({ from, to }: Token): boolean {
    const { text, folded } = this.scanned
    return /^\p{Lu}+$/u.test(text.slice(folded.back(from), folded.back(to)))
  }

  #isWholeLocalPart(token: Token): boolean {
    return this.#text[token.rawTo] === '@' && !/[\p{L}\p{N}._+-]/u.test(this.#text[token.rawFrom - 1] ?? ' ')
  }

  /** "jbeispiel@police.example"; in running text also "AnnaBeispiel". */
  #isCompact(token: Token, { form, how }: Match): boolean {
    if (how !== 'exact') return false
    const [word = ''] = form.words
    const { family, given } = form.listed.person
    const isWhole = word.length >= family.join('').length + (given[0]?.length ?? 0)
    if (token.inHost) return isWhole
    if (this.#isHandle(token)) return true
    const { text, folded } = this.scanned
    return isWhole && /\p{Lu}.*\p{Ll}\p{Lu}\p{Ll}/u.test(text.slice(folded.back(token.from), folded.back(token.to)))
  }
}

function isAnyWord(word: string): boolean {
  return commonWords.has(word) || properWords.has(word) || givenWords.has(word)
}

/** One letter more is soon another word. */
function isShortest(word: string, name: string): boolean {
  return Math.abs(word.length - name.length) <= 1
}

function isCased({ text, folded }: Scan, { from }: Token): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text.slice(folded.back(from), folded.back(from) + 2))
}
