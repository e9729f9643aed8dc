import { placeAt } from '../../load/source.js'
import { isInternalCallout } from '../callouts.js'
import type { Edit } from '../offset-map.js'
import { fixOf, readAs, type Mending } from './mending.js'
import { shown } from './table-cells.js'

/** What a converter or another editor left, and what is to be done about it. */
interface Residue {
  /** Found quickly in a text without it. */
  sign: string
  pattern: RegExp
  /** What is read in its place: its words, or nothing. */
  words: (match: RegExpExecArray) => string
  message: (match: RegExpExecArray) => string
  hint: string
  /** Words that were deleted, or a comment: they stay in the house. */
  withheld?: true
  /** What is something else after all. */
  except?: (match: RegExpExecArray) => boolean
  /** Nothing can be read in its place: it prints as it stands, and is told. */
  stays?: true
}

const IMPORT =
  'Import the Word file itself, which shows what was changed: "rapporteur import FILE.docx"; or take it away'

/** In the order in which they are looked for: what holds deleted words and comments first. */
const RESIDUE: Residue[] = [
  {
    sign: '.deletion',
    pattern: /\[((?:[^[\]]|\[[^[\]]*\])*)\]\{[^{}]*\.deletion\b[^{}]*\}/g,
    words: () => '',
    message: ([, words = '']) => `Words that were deleted in Word came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '.comment-start',
    pattern: /\[((?:[^[\]]|\[[^[\]]*\])*)\]\{[^{}]*\.comment-start\b[^{}]*\}/g,
    words: () => '',
    message: ([, words = '']) => `A comment of Word came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '.comment-end',
    pattern: /\[\]\{[^{}]*\.comment-end\b[^{}]*\}/g,
    words: () => '',
    message: () => 'The end of a comment of Word is not read',
    hint: 'Take it away',
  },
  {
    sign: '.insertion',
    pattern: /\[((?:[^[\]]|\[[^[\]]*\])*)\]\{[^{}]*\.insertion\b[^{}]*\}/g,
    words: ([, words = '']) => words,
    message: ([, words = '']) =>
      `Words that were inserted in Word, and that nobody accepted yet, came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: 'paragraph-',
    pattern: /\[\]\{[^{}]*\.paragraph-(?:insertion|deletion)\b[^{}]*\}/g,
    words: () => '',
    message: () => 'The mark of a paragraph that was inserted or deleted in Word came along',
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '{>>',
    pattern: /\{>>([\s\S]{0,2000}?)<<\}/g,
    words: () => '',
    message: ([, words = '']) => `A comment came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '{--',
    pattern: /\{--([\s\S]{0,2000}?)--\}/g,
    words: () => '',
    message: ([, words = '']) => `Words that were deleted came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '{++',
    pattern: /\{\+\+([\s\S]{0,2000}?)\+\+\}/g,
    words: ([, words = '']) => words,
    message: ([, words = '']) =>
      `Words that were inserted, and that nobody accepted yet, came along: "${shown(words)}"`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '{~~',
    pattern: /\{~~([\s\S]{0,1000}?)~>([\s\S]{0,1000}?)~~\}/g,
    words: ([, , words = '']) => words,
    message: ([, before = '', words = '']) =>
      `"${shown(before)}" was changed to "${shown(words)}", and nobody accepted it yet`,
    hint: IMPORT,
    withheld: true,
  },
  {
    sign: '%%',
    // "45%%" is a slip for a percentage, and opens nothing.
    pattern: /(?:(?<!\p{N}[\u00A0\u202F]?)|(?=%%[\p{L}\p{N}]))%%((?:(?!%%)[\s\S]){0,2000}?)%%/gu,
    words: () => '',
    message: ([, words = '']) => `A comment of another editor stands here: "${shown(words)}"`,
    hint: 'Put it between "<!--" and "-->", which is never printed, or take it away',
    withheld: true,
  },
  {
    sign: '{==',
    pattern: /\{==([\s\S]{0,2000}?)==\}/g,
    words: ([, words = '']) => words,
    message: () => 'The marks of highlighted words are not read, the words are',
    hint: 'Take "{==" and "==}" away',
  },
  {
    sign: ']{',
    pattern: /(?<![!\\])\[((?:[^[\]\n]|\[[^[\]\n]*\])*)\]\{(?:[#.][\w:.-]|[\w-]+=)[^{}\n]*\}/g,
    words: ([, words = '']) => words,
    message: ([whole]) => `"${shown(whole.slice(whole.lastIndexOf('{')))}" is of a converter, and is not read`,
    hint: 'Take the braces, and the brackets around the words, away',
  },
  {
    sign: '{',
    pattern:
      /(?<=[^\s\\])[ \t]*\{:?\s*(?:[#.][\w:.-]|(?:width|height|style|custom-style|id|class|alt)=)[^{}\n]*\}|^\{:\s*[#.][^{}\n]*\}[ \t]*$/gm,
    words: () => '',
    message: ([whole]) => `"${shown(whole)}" is of a converter, and is not read`,
    hint: 'Take the braces away',
  },
  {
    sign: '[[',
    pattern: /^[ \t]*\[\[_?TOC_?\]\][ \t]*$/gim,
    words: () => '',
    message: () => 'The report has a list of contents of its own; this line is not read',
    hint: 'Take the line away',
  },
  {
    sign: '[[',
    pattern: /(?<![!\\])\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/g,
    words: ([, words = '']) => words,
    message: ([, words = '']) => `A link of another editor is read as its words, "${shown(words)}"`,
    hint: 'Take the brackets away, with what stands before "|"',
  },
  {
    sign: '![[',
    pattern: /(?<!\\)!\[\[([^[\]\n]+)\]\]/g,
    words: ([whole]) => whole,
    stays: true,
    message: ([, words = '']) => `What another editor sets in here is not in the report: "${shown(words)}"`,
    hint: 'Write a picture as "![what it shows](../figures/name.png)"; of another note, write the words themselves',
  },
  {
    sign: '==',
    pattern: /(?<![=\\{])==(?=[^\s=])([^=\n]*[^\s=])==(?![=}])/g,
    words: ([, words = '']) => words,
    message: () => 'The marks of highlighted words are not read, the words are',
    hint: 'Take "==" away, or write "*" for emphasis',
  },
  {
    sign: '[!',
    pattern: /(?<=^[ \t]*>[ \t]*)\[![\w-]+\][-+]?[ \t]*/gm,
    words: () => '',
    except: ([whole]) => isInternalCallout(whole.slice(2)),
    message: ([whole]) => `"${whole.trim()}" is not read; the words are a quotation`,
    hint: 'Take it away; where nobody is quoted, take ">" away as well',
  },
  {
    sign: '::',
    pattern:
      /(?<=^[ \t]*(?:[-*+•–][ \t]+)?(?:\*\*|__)?\p{L}[\p{L} -]{1,40}(?:\([^()\n]{0,80}\))?(?:\*\*|__)?):{2}(?=(?:\*\*|__)?[ \t])/gmu,
    words: () => ':',
    message: () => '"::" behind a label is read as one colon',
    hint: 'Write ":"',
  },
  {
    sign: '',
    pattern: /^[ \t]*(?:\[TOC\]|\{\{_?>?TOC_?\}\}|\$\{toc\}|__TOC__)[ \t]*$/gim,
    words: () => '',
    message: () => 'The report has a list of contents of its own; this line is not read',
    hint: 'Take the line away',
  },
  {
    sign: '\\',
    pattern:
      /^[ \t]*\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|bigskip|medskip|smallskip|noindent|vspace\{[^{}\n]*\})[ \t]*$/gm,
    words: () => '',
    message: ([whole]) => `"${whole.trim()}" is a command of LaTeX; the report breaks its pages itself`,
    hint: 'Take the line away',
  },
  {
    sign: '^',
    pattern: /[ \t]+\^[a-z0-9][a-z0-9-]*[ \t]*$/gim,
    words: () => '',
    message: ([whole]) => `"${whole.trim()}" is a mark of another editor, and is not read`,
    hint: 'Take it away',
  },
]

/** Code within a line, where everything stands as it is. */
const CODE = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g

/**
 * Marks that converters and other editors leave in a text. Deleted words and comments are withheld, and are an error;
 * of all others the words are read and the marks are not.
 */
export function mendResidue(mending: Mending): void {
  const { source, lines } = mending
  const from = lines[0]?.at ?? 0
  const kinds = RESIDUE.filter(({ sign }) => source.text.includes(sign, from))
  if (kinds.length === 0) return
  const text = visible(mending, from)
  const found: { from: number; to: number; residue: Residue; match: RegExpExecArray }[] = []
  for (const residue of kinds) {
    for (const match of text.matchAll(residue.pattern)) {
      if (residue.except?.(match)) continue
      const to = match.index + match[0].length
      // The first kind that takes a stretch has it, and what stands within it.
      if (found.some((one) => match.index < one.to && to > one.from)) continue
      found.push({ from: match.index, to, residue, match })
    }
  }
  for (const { from: at, to, residue, match } of found) {
    if (residue.stays) {
      const place = placeAt(source, at, to)
      const remains = `line ${place.line} has what another editor set in`
      const violation = {
        severity: 'warning',
        message: residue.message(match),
        hint: residue.hint,
        place,
        remains,
      } as const
      mending.observations.push({ rule: 'residue', violation })
      continue
    }
    const edits = editsFor(at, to, residue.words(match), source.text)
    if (residue.withheld) {
      const place = placeAt(source, at, to)
      mending.edits.push(...edits)
      mending.withdrawn.push(...edits.map(({ at, removed }) => ({ from: at, to: at + removed })))
      mending.observations.push({
        rule: 'residue',
        violation: {
          message: residue.message(match),
          hint: residue.hint,
          place,
          remains: `line ${place.line} has what a converter or another editor left`,
          fix: { ...fixOf(source, edits, 'Take it away'), byHand: true },
        },
      })
    } else readAs(mending, edits, { message: residue.message(match), hint: residue.hint, from: at, to })
  }
}

/** Edits that leave the words of a stretch where they are and take what stands around them away. */
function editsFor(from: number, to: number, words: string, text: string): Edit[] {
  const at = words === '' ? -1 : text.slice(from, to).lastIndexOf(words)
  if (at < 0) return [{ at: from, removed: to - from, inserted: words }]
  const edits = [
    { at: from, removed: at, inserted: '' },
    { at: from + at + words.length, removed: to - from - at - words.length, inserted: '' },
  ]
  return edits.filter(({ removed }) => removed > 0)
}

/** The text, with code and comments blanked: everything stays where it is. */
function visible({ source, lines, verbatim }: Mending, from: number): string {
  let text = source.text.slice(0, from).replace(/[^\r\n]/g, '\0')
  for (const [index, { at, next }] of lines.entries()) {
    const line = source.text.slice(at, next)
    text += verbatim[index]
      ? line.replace(/[^\r\n]/g, '\0')
      : line.includes('`')
        ? line.replace(CODE, (code) => '\0'.repeat(code.length))
        : line
  }
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, '\0'))
}
