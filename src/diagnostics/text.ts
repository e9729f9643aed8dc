import { styleText } from 'node:util'
import type { Diagnostic, Severity } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { standing, type CheckResult, type Counts, type FormatOptions } from './check-result.js'
import { changesBetween } from './changes.js'
import { coverageTable } from './coverage-table.js'
import { openingSentence } from './opening-sentence.js'
import { extractOf } from './source-extract.js'
import { showable, widthOf, wrap } from './visible-text.js'

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

const STYLES: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'cyan' }

/** Under `12:1  error    ` everything of a diagnostic begins in the same column. */
const INDENT = 18
/** An abbreviation may stand in a hundred places; a screen shows so many of them, and JSON all. */
const MOST_RELATED = 4

/**
 * For people: one sentence that says what remains, the diagnostics by file, who answered what, and the numbers.
 */
export function formatText(result: CheckResult, options: FormatOptions = {}): string {
  const { paint, width } = settingsOf(options)
  const table = coverageTable(result.coverage, width)
  return joined([
    opening(result, width, paint, options.opening),
    ...byFile(standing(result.diagnostics), result, width, paint),
    ...(table.length > 0 ? [table] : []),
    [sumUp(result.counts)],
  ])
}

/**
 * For a person who watches: what the last change mended and brought, and what remains now.
 *
 * @param before the check before the change
 */
export function formatChanges(before: CheckResult, result: CheckResult, options: FormatOptions = {}): string {
  const { paint, width } = settingsOf(options)
  const { mended, brought } = changesBetween(before, result)
  const gone = mended.flatMap(({ place, message }) =>
    wrap(`${place.file}: ${message}`, width - INDENT).map(
      (line, index) => `${(index === 0 ? '  mended' : '').padEnd(INDENT)}${line}`,
    ),
  )
  return joined([
    ...(gone.length > 0 ? [gone.map((line) => paint('green', line))] : []),
    ...byFile(brought, result, width, paint),
    [...opening(result, width, paint), sumUp(result.counts)],
  ])
}

function settingsOf({ colour = false, columns = 80 }: FormatOptions): { paint: Paint; width: number } {
  return {
    // Whether the stream is a terminal was asked where the option was set.
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    width: Math.max(columns, 40),
  }
}

function joined(blocks: string[][]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function opening(result: CheckResult, width: number, paint: Paint, instead?: string): string[] {
  return wrap(instead ?? openingSentence(result), width).map((line) => paint('bold', line))
}

/** Each diagnostic a block, under the name of its file. */
function byFile(diagnostics: Diagnostic[], result: CheckResult, width: number, paint: Paint): string[][] {
  let file = ''
  return diagnostics.flatMap((diagnostic) => {
    const block = layOut(diagnostic, result, width, paint)
    if (diagnostic.place.file === file) return [block]
    file = diagnostic.place.file
    return [[paint('underline', showable(file))], block]
  })
}

function layOut(
  { rule, severity, message, place, related, hint, word }: Diagnostic,
  result: CheckResult,
  width: number,
  paint: Paint,
): string[] {
  const room = width - INDENT
  const margin = ' '.repeat(INDENT)
  const at = `${place.line}:${place.column}`.padStart(7)
  const [first = '', ...rest] = wrap(message, room)
  const lines = [
    `${paint('dim', at)}  ${paint(STYLES[severity], severity.padEnd(7))}  ${first}`,
    ...rest.map((line) => margin + line),
  ]
  const last = rest.at(-1) ?? first
  if (widthOf(last) + 2 + rule.length <= room) lines.push(`${lines.pop() ?? ''}  ${paint('dim', rule)}`)
  else lines.push(margin + paint('dim', rule))

  const extract = extractOf(result.sources[place.file], place, room)
  if (extract) lines.push(margin + extract[0], margin + paint(STYLES[severity], extract[1]))
  if (word)
    lines.push(
      ...named('word', `Word paragraph ${word.paragraph}${word.words ? `: "${word.words}"` : ''}`, width, paint),
    )
  for (const one of related.slice(0, MOST_RELATED))
    lines.push(...named('see', `${whereIs(one.place)} ${one.message}`, width, paint))
  const more = related.length - MOST_RELATED
  if (more > 0) lines.push(...named('see', `and ${more} more ${more === 1 ? 'place' : 'places'}`, width, paint))
  if (hint !== undefined) lines.push(...named('hint', hint, width, paint))
  return lines
}

/** A line with its name in the margin: `see`, `hint`, `word`. */
function named(name: string, words: string, width: number, paint: Paint): string[] {
  const head = `${' '.repeat(INDENT - 6)}${name.padEnd(6)}`
  return wrap(words, width - INDENT).map(
    (line, index) => (index === 0 ? paint('dim', head) : ' '.repeat(INDENT)) + line,
  )
}

function whereIs({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

function sumUp({ error, warning, info, waived }: Counts): string {
  const say = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`
  const sum = [say(error, 'error', 'errors'), say(warning, 'warning', 'warnings'), say(info, 'remark', 'remarks')].join(
    ', ',
  )
  return waived > 0 ? `${sum}; ${waived} waived` : sum
}
