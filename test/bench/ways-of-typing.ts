import { spawnSync } from 'node:child_process'
import { BUILT_IN_KINDS } from '../../src/model/kinds.js'
import { TYPED } from '../../src/typed/index.js'

/** A way in which somebody types, or a program writes, a note. */
export interface Way {
  name: string
  /** The meeting's language, where it is another one. */
  language?: string
  /** Writes a note that follows the syntax in this way. */
  type: (note: string) => string
}

const KINDS = BUILT_IN_KINDS.map(({ label }) => label)
  .sort((one, other) => other.length - one.length)
  .join('|')
const ITEM = new RegExp(`^( *)- (${KINDS})([^:]*): (.*)$`)
const BULLET = /^( *)- (.*)$/

interface Item {
  indent: string
  kind: string
  /** " to States (national)" */
  rest: string
  words: string
}

/** Writes every labelled item anew, and other lines if a second function is given. */
function rewrite(note: string, item: (item: Item) => string, other = (line: string): string => line): string {
  return note
    .split('\n')
    .map((line) => {
      const [, indent = '', kind = '', rest = '', words = ''] = ITEM.exec(line) ?? []
      return kind ? item({ indent, kind, rest, words }) : other(line)
    })
    .join('\n')
}

const whole = ({ kind, rest, words }: Item): string => `${kind}${rest}: ${words}`
const bulleted =
  (mark: string, indent = '  ') =>
  (note: string): string =>
    note.replace(/^( *)- /gm, (_, spaces: string) => indent.repeat(spaces.length / 2) + mark)

function numbered(mark: (n: number) => string): (note: string) => string {
  return (note) => {
    let n = 0
    return note
      .split('\n')
      .map((line) => {
        if (line.trim() === '') n = 0
        return line.replace(/^- /, () => mark(++n)).replace(/^ {2}- /, '   - ')
      })
      .join('\n')
  }
}

function inLanguage(language: keyof typeof TYPED, to: string, space = ''): Way {
  const words = TYPED[language]
  return {
    name: `the labels of ${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language}`,
    language,
    type: (note) =>
      rewrite(note, ({ indent, kind, rest, words: own }) => {
        const id = BUILT_IN_KINDS.find(({ label }) => label === kind)?.id ?? ''
        const typed = rest
          .replace(/^ (?:to|for) /, ` ${to} `)
          .replace(/\b(agreed|majority|several|one)\b/g, (one) => words.supports[one as 'one'][0] ?? one)
          .replace(/\b(national|regional|international)(?=[,)])/g, (one) => words.levels[one]?.[0] ?? one)
          .replace(/\bby /g, `${words.by.at(-1) ?? 'by'} `)
        return `${indent}- ${words.kinds[id]?.one ?? kind}${typed}${space}: ${own}`
      }),
  }
}

/** What a converter makes of the note, or what it is known to make where it is not at hand. */
function converted(command: string, args: string[], otherwise: (note: string) => string): (note: string) => string {
  return (note) => {
    const [, front = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(note) ?? []
    const out = spawnSync(command, args, { input: body, encoding: 'utf8' })
    return front + (out.status === 0 ? out.stdout : otherwise(body))
  }
}

export const WAYS: Way[] = [
  { name: 'asterisks', type: bulleted('* ') },
  { name: 'bullets of Word and tabs', type: bulleted('•\t', '\t') },
  { name: 'private bullets of Word', type: bulleted('\uF0B7\t', '\t') },
  { name: 'en dashes', type: bulleted('– ') },
  { name: 'numbers', type: numbered((n) => `${n}. `) },
  { name: 'letters', type: numbered((n) => `${'abcdefghijklmnopqrstuvwxyz'[(n - 1) % 26] ?? 'a'}) `) },
  {
    name: 'labels in bold',
    type: (note) => rewrite(note, ({ indent, kind, rest, words }) => `${indent}- **${kind}${rest}:** ${words}`),
  },
  {
    name: 'labels in bold, with a full stop',
    type: (note) => rewrite(note, ({ indent, kind, rest, words }) => `${indent}- **${kind}${rest}.** ${words}`),
  },
  {
    name: 'labels in capitals',
    type: (note) =>
      rewrite(note, ({ indent, kind, rest, words }) => `${indent}- **${kind.toUpperCase()}${rest}**: ${words}`),
  },
  { name: 'paragraphs without a dash', type: (note) => rewrite(note, (item) => `\n${whole(item)}\n`) },
  { name: 'lines without a dash', type: (note) => rewrite(note, whole) },
  {
    name: 'bold paragraphs',
    type: (note) => rewrite(note, ({ kind, rest, words }) => `\n**${kind}${rest}:** ${words}\n`),
  },
  {
    name: 'a dash for the colon',
    type: (note) => rewrite(note, ({ indent, kind, rest, words }) => `${indent}- ${kind}${rest} – ${words}`),
  },
  {
    name: 'the plural of the kind',
    type: (note) =>
      rewrite(
        note,
        ({ indent, kind, rest, words }) =>
          `${indent}- ${BUILT_IN_KINDS.find(({ label }) => label === kind)?.plural ?? kind}${rest}: ${words}`,
      ),
  },
  {
    name: 'Word’s characters',
    type: (note) =>
      rewrite(
        note,
        ({ indent, kind, rest, words }) =>
          `${indent}- ${kind.replace(/^(...)/, '$1\u00AD')}${rest.replaceAll(' ', '\u00A0')}\u00A0: ${words.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')}`,
      ),
  },
  {
    name: 'pandoc’s Markdown',
    type: converted('pandoc', ['-f', 'gfm', '-t', 'markdown'], (body) =>
      body
        .replace(/^( *)- /gm, '$1$1-   ')
        .replace(/(["'])/g, '\\$1')
        .replaceAll('@', '\\@')
        .replaceAll('\\@', '@'),
    ),
  },
  {
    name: 'turndown’s Markdown',
    type: (note) =>
      rewrite(
        note,
        ({ indent, kind, rest, words }) => `${indent}${indent}*   **${kind}${rest}:** ${words}`,
        (line) => line.replace(BULLET, '$1$1*   $2'),
      ),
  },
  inLanguage('fr', 'à', ' '),
  inLanguage('de', 'an'),
  inLanguage('it', 'a'),
  inLanguage('ru', 'для'),
  inLanguage('es', 'a'),
]
