import fc from 'fast-check'

/** A note of blocks within each other, and what of it somebody who reads it calls internal. */
export interface GeneratedNote {
  body: string
  /** Words that must not leave the house. */
  secret: string[]
  /** Words that must print, as far as that is sure. */
  open: string[]
}

type Piece =
  | { type: 'words'; how: number }
  | { type: 'list'; mark: string; items: Piece[][] }
  | { type: 'quote'; lazy: boolean; inner: Piece[] }
  | { type: 'table'; inCell: boolean }
  | { type: 'heading' }
  | { type: 'footnote' }
  | { type: 'code' }
  | { type: 'block'; colons: number; name: string; end: End; inner: Piece[] }
  | { type: 'midline'; colons: number; name: string; closed: boolean }

type End = 'same' | 'more' | 'fewer' | 'none'

const NAMES = [
  'internal',
  'internal',
  'internal',
  ' internal',
  'Internal',
  'confidential',
  'note',
  'interne',
  'внутреннее',
  'internal only',
  '{.internal}',
]

const piece: fc.Arbitrary<Piece> = fc.letrec<{ piece: Piece; pieces: Piece[] }>((tie) => ({
  pieces: fc.array(tie('piece'), { minLength: 1, maxLength: 2 }),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('words' as const), how: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('table' as const), inCell: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('heading' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('footnote' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('code' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('midline' as const),
        colons: fc.integer({ min: 2, max: 6 }),
        name: fc.constantFrom('internal', ' internal', 'confidential', '**internal**', '(vertraulich)'),
        closed: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('list' as const),
        mark: fc.constantFrom('- ', '* ', '1. ', '• '),
        items: fc.array(tie('pieces'), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('quote' as const), lazy: fc.boolean(), inner: tie('pieces') }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('block' as const),
        colons: fc.integer({ min: 3, max: 6 }),
        name: fc.constantFrom(...NAMES),
        end: fc.constantFrom<End>('same', 'same', 'same', 'more', 'fewer', 'none'),
        inner: tie('pieces'),
      }),
    },
  ),
})).piece

class Writer {
  readonly secret: string[] = []
  readonly open: string[] = []
  readonly notes: string[] = []
  #count = 0
  /** The colons of the blocks that are open. */
  readonly #around: number[] = []
  /** The colons of blocks whose end is missing: what follows in the section may belong to them. */
  spilt: number[] = []

  constructor(private readonly prefix: string) {}

  word(isSecret: boolean): string {
    const word = `${isSecret || this.spilt.length > 0 ? 'zqsec' : 'zqopen'}${this.prefix}${String(this.#count++)}z`
    ;(isSecret || this.spilt.length > 0 ? this.secret : this.open).push(word)
    return word
  }

  write(one: Piece, isSecret: boolean): string[] {
    switch (one.type) {
      case 'words':
        return [
          [`Words ${this.word(isSecret)} here.`],
          [`Words ${this.word(isSecret)}`, `on two lines ${this.word(isSecret)}.`],
          [`*Words* **${this.word(isSecret)}** at 10:30, std::vector, Note:: x.`],
          [`- Finding: Point ${this.word(isSecret)}.`],
        ][one.how] as string[]
      case 'list':
        return one.items.flatMap((item) => {
          const lines = this.all(item, isSecret)
          const gap = ' '.repeat(one.mark.length)
          return lines.map((line, index) => (index === 0 ? one.mark + line : line === '' ? '' : gap + line))
        })
      case 'quote': {
        const lines = this.all(one.inner, isSecret)
        return lines.map((line, index) => (one.lazy && index > 0 && /^[a-z]/.test(line) ? line : `> ${line}`.trimEnd()))
      }
      case 'table':
        return [
          '| Head | Other |',
          '|---|---|',
          `| ${this.word(isSecret)} | ${one.inCell ? this.#cell(isSecret) : 'x'} |`,
        ]
      case 'heading':
        return [`### Heading ${this.word(isSecret)}`]
      case 'footnote': {
        const name = `${this.prefix}n${String(this.notes.length)}`
        const words = this.word(isSecret)
        if (isSecret || this.spilt.length > 0) return [`Words.[^${name}]`, '', `[^${name}]: Note ${words}.`]
        this.notes.push(`[^${name}]: Note ${words}.`)
        return [`Words.[^${name}]`]
      }
      case 'code':
        return ['```', ':::internal', this.word(isSecret), '```']
      case 'midline': {
        const colons = ':'.repeat(one.colons)
        const before = this.word(isSecret)
        const inside = this.word(true)
        if (!one.closed) this.spilt.push(one.colons)
        return [`Words ${before} ${colons}${one.name} words ${inside}${one.closed ? ` ${colons}` : ''}`]
      }
      case 'block': {
        const { colons } = one
        const outside = this.spilt.length
        this.#around.push(colons)
        const lines = this.all(one.inner, true)
        this.#around.pop()
        const wanted = { same: colons, more: colons + 1, fewer: Math.max(3, colons - 1), none: 0 }[one.end]
        // The end of another that is open could be told by nobody from its own.
        const end = this.#around.includes(wanted) ? colons : wanted
        const within = this.spilt.slice(outside)
        // Its own end ends what is open within it too, unless that has as many colons.
        if (end === colons && !within.includes(colons)) this.spilt.length = outside
        else if (end < colons || within.length > 0) this.spilt.push(colons)
        return [`${':'.repeat(colons)}${one.name}`, ...lines, ...(end > 0 ? [':'.repeat(end)] : [])]
      }
    }
  }

  #cell(isSecret: boolean): string {
    return `${this.word(isSecret)} :::internal ${this.word(true)} :::`
  }

  all(pieces: readonly Piece[], isSecret: boolean): string[] {
    return pieces.flatMap((one, index) => [...(index > 0 ? [''] : []), ...this.write(one, isSecret)])
  }
}

/** Notes with blocks of three to six colons, matched or not, lists, quotations, tables and footnotes, in all orders. */
export const generatedNote: fc.Arbitrary<(prefix: string) => GeneratedNote> = fc
  .tuple(
    fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([sections, lineEnd]) => (prefix: string) => {
    const writer = new Writer(prefix)
    const lines = sections.flatMap((pieces, index) => {
      writer.spilt = []
      const words = writer.all(pieces, false)
      return [index === 0 ? '## Q1' : `## Own ${String(index)}`, '', ...words, '']
    })
    writer.spilt = []
    const body = [...lines, '## Notes', '', ...writer.notes.flatMap((note) => [note, '']), ''].join(lineEnd)
    return { body, secret: writer.secret, open: writer.open }
  })
