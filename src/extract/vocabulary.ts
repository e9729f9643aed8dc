import type { Kind, Meeting } from '../model/meeting.js'
import type { Support } from '../model/note.js'
import { anyOfWords, foldTyped } from '../typed/fold-typed.js'
import { typedIn, type TypedWords } from '../typed/index.js'

/** What a note's labels are read with: the words of the meeting's language and of English, made ready for searching. */
export interface Vocabulary {
  /** The meeting's kinds by the words of their labels, folded, one and many. */
  kinds: Map<string, KindForm>
  /** A kind's label at a place of a folded text. */
  kind: RegExp
  /** Words that mean a kind and are no label of it, by the words folded. */
  near: Map<string, KindForm>
  nearKind: RegExp
  /** What stands before one who is addressed, with a colon or not. */
  to: RegExp
  /** Between and before those who are addressed. */
  between: RegExp
  /** Between two of them. */
  next: RegExp
  dative: boolean
  inflects?: NonNullable<TypedWords['inflects']>
  supports: Map<string, Support>
  levels: Map<string, string>
  by: RegExp
  recommends: RegExp
  /** Whether a colon with a space before it is right. */
  spacedColon: boolean
  /** The first letters, folded, of all that may open a point, and of all that is near that. */
  begins: Set<string>
}

export interface KindForm {
  kind: Kind
  /** As its label is written, in the language of the words. */
  label: string
  many: boolean
}

const known = new WeakMap<Kind[], Map<string, Vocabulary>>()

/** The words with which the notes of a meeting are read; made once for each list of kinds. */
export function vocabularyOf({ kinds, language }: Pick<Meeting, 'kinds' | 'language'>): Vocabulary {
  const made = known.get(kinds) ?? new Map<string, Vocabulary>()
  known.set(kinds, made)
  let vocabulary = made.get(language)
  if (!vocabulary) made.set(language, (vocabulary = makeVocabulary(kinds, language)))
  return vocabulary
}

/** Folded words in the one form in which the lists have them: a hyphen is a space. */
export function keyOf(words: string): string {
  return foldTyped(words)
    .text.split(/[\s-]+/)
    .filter(Boolean)
    .join(' ')
}

/** How many first letters are looked at before a text is read for its label. */
const FIRST_LETTERS = 3

function makeVocabulary(kinds: Kind[], language: string): Vocabulary {
  const languages = typedIn(language)
  const forms = formsOf(kinds, languages)
  const near = nearOf(kinds, languages, forms)
  const all = (list: (words: TypedWords) => readonly string[]): string[] => languages.flatMap((words) => list(words))
  const recommends = all((words) => words.recommends)
  const to = anyOfWords(all((words) => words.to))
  const and = anyOfWords(all((words) => words.and))
  const articles = anyOfWords(all((words) => words.articles))
  const inflects = languages[0].inflects
  const begins = [...forms.keys(), ...near.keys(), ...recommends, ...all((words) => words.to)]
  return {
    kinds: forms,
    kind: sticky(anyOfWords([...forms.keys()])),
    near,
    nearKind: sticky(anyOfWords([...near.keys()])),
    to: sticky(`(?:${to})(?:\\s*:)?(?:(?<=')|\\s+)`),
    between: sticky(
      `\\s+|[,;&@/]|(?:${and})(?=[\\s']|$)|(?:${to})(?:\\s*:)?(?=\\s|(?<=')|$)|(?:${articles || '(?!)'})`,
    ),
    next: new RegExp(`[,;&]|\\s+(?:${and})(?=\\s)`, 'u'),
    dative: languages[0].dative ?? false,
    ...(inflects ? { inflects } : {}),
    supports: invert(languages.map((words) => words.supports)),
    levels: invert(languages.map((words) => words.levels)),
    by: new RegExp(`^(?:${anyOfWords(all((words) => words.by))})\\s*(?::\\s*|(?<=[\\s']))`, 'u'),
    recommends: sticky(anyOfWords(recommends)),
    spacedColon: /^fr\b/i.test(language),
    begins: new Set(begins.map((words) => lettersOf(keyOf(words)))),
  }
}

/** The first letters of a folded text, as `begins` has them. */
export function lettersOf(folded: string): string {
  return folded.slice(0, FIRST_LETTERS)
}

function sticky(pattern: string): RegExp {
  return new RegExp(pattern === '' ? '(?!)' : `(?:${pattern})`, 'uy')
}

function formsOf(kinds: Kind[], languages: readonly TypedWords[]): Map<string, KindForm> {
  const forms = new Map<string, KindForm>()
  const add = (words: string, form: KindForm): void => {
    const key = keyOf(words)
    if (key !== '' && !forms.has(key)) forms.set(key, form)
  }
  for (const kind of kinds) add(kind.label, { kind, label: kind.label, many: false })
  for (const words of languages) {
    for (const kind of kinds) {
      const own = Object.hasOwn(words.kinds, kind.id) ? words.kinds[kind.id] : undefined
      if (own) add(own.one, { kind, label: own.one, many: false })
    }
    for (const kind of kinds) {
      const own = Object.hasOwn(words.kinds, kind.id) ? words.kinds[kind.id] : undefined
      if (own) add(own.many, { kind, label: own.one, many: true })
    }
  }
  for (const kind of kinds) add(kind.plural, { kind, label: kind.label, many: true })
  return forms
}

function nearOf(
  kinds: Kind[],
  languages: readonly TypedWords[],
  forms: ReadonlyMap<string, KindForm>,
): Map<string, KindForm> {
  const near = new Map<string, KindForm>()
  for (const words of languages) {
    for (const kind of kinds) {
      const own = Object.hasOwn(words.kinds, kind.id) ? words.kinds[kind.id] : undefined
      for (const one of own?.near ?? []) {
        const key = keyOf(one)
        if (own && !forms.has(key) && !near.has(key)) near.set(key, { kind, label: own.one, many: false })
      }
    }
  }
  return near
}

function invert<Id extends string>(lists: readonly Record<Id, string[]>[]): Map<string, Id> {
  const byWords = new Map<string, Id>()
  for (const list of lists) {
    for (const [id, all] of Object.entries(list) as [Id, string[]][]) {
      for (const words of all) if (!byWords.has(keyOf(words))) byWords.set(keyOf(words), id)
    }
  }
  return byWords
}
