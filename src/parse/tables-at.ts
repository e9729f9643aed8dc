import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension, TokenizeContext, Tokenizer } from 'micromark-util-types'

/** The row below a table's head, in whatever containers it stands. */
const DELIMITER_ROW = /^[\s>|:-]*-[\s>|:-]*$/
const BLANK = /^[\s>]*$/

/**
 * The syntax of tables for one text, tried at those lines alone where a table can stand: the line above a row of
 * dashes, and all below it to the next blank line.
 *
 * @returns nothing where no table can stand
 */
export function tablesAt(text: string): Extension | undefined {
  const lines = text.split(/\r\n|\r|\n/)
  const possible = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (!DELIMITER_ROW.test(line)) continue
    // Lines count from 1: this is the one above.
    possible.add(index)
    for (let below = index; below < lines.length && !BLANK.test(lines[below] ?? ''); below++) possible.add(below + 1)
  }
  if (possible.size === 0) return undefined
  const extension = gfmTable()
  const [construct] = [extension.flow?.null].flat() as Construct[]
  if (!construct) return extension
  const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
    return possible.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
  }
  return { ...extension, flow: { null: { ...construct, tokenize } } }
}
