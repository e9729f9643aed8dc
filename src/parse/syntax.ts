import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from 'micromark-util-types'
import { tablesAt } from './tables-at.js'

interface Syntax {
  extensions: Extension[]
  mdastExtensions: FromMarkdown[]
}

const always: Syntax = {
  extensions: [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTaskListItem()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown()],
}
const addresses: Syntax = {
  extensions: [gfmAutolinkLiteral()],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
}
const tables = gfmTableFromMarkdown()

/**
 * The syntax that has to be tried on a text: CommonMark and all of GFM but for a single `~`.
 *
 * The parser tries a bare address at every word and a table at every line, which is dear in a large meeting
 * (`npm run bench -- thousand`). Where no sign of one stands it is not tried; the tree is the same.
 */
export function syntaxOf(text: string): Syntax {
  const own = MAYBE_ADDRESS.test(text) ? [always, addresses] : [always]
  const tabular = tablesAt(text)
  return {
    extensions: [...own.flatMap(({ extensions }) => extensions), ...(tabular ? [tabular] : [])],
    mdastExtensions: [...own.flatMap(({ mdastExtensions }) => mdastExtensions), ...(tabular ? [tables] : [])],
  }
}

/** What every bare address has; a reference such as `&commat;` or a backslash may stand for one of its characters. */
const MAYBE_ADDRESS = /[-+.\w]\\?@|www\\?\.|https?\\?:|&[#a-z]/i
