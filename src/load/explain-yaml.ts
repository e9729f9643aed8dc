import type { Violation } from '../model/diagnostic.js'

/** A fault as the YAML library tells it. */
interface YamlFault {
  code: string
  message: string
  /** Offsets of its first character, and of what follows. */
  pos: readonly [number, number, ...number[]]
}

/** The same in the user's words, and where it really is. */
export interface ExplainedFault extends Pick<Violation, 'message' | 'hint'> {
  from: number
  to: number
  /** True where all other faults of the text come from this one. */
  alone: boolean
}

const CLOSERS: Record<string, string> = { '[': ']', '{': '}' }

/**
 * Prepares to explain the faults of a text in YAML, in their order. What was opened and never closed is told at the mark that opened it: the library sees it
 * only where the next line cannot go on.
 */
export function yamlExplainer(text: string): (fault: YamlFault) => ExplainedFault {
  const openAt = openFinder(text)
  return (fault) => explain(fault, text, openAt(fault.pos[0]))
}

function explain({ code, message, pos: [at, end] }: YamlFault, text: string, { bracket, quote }: Open): ExplainedFault {
  const told = (said: Pick<Violation, 'message' | 'hint'>, from = at, to = end, alone = false): ExplainedFault => ({
    ...said,
    from,
    to: Math.max(to, from + 1),
    alone,
  })

  if (quote !== undefined && message.startsWith('Missing closing')) {
    const mark = text[quote] ?? '"'
    const hint = `Put another ${mark} behind the last word`
    return told({ message: `The quotation mark ${mark} is never closed`, hint }, quote, lineEnd(text, quote), true)
  }
  if (code === 'MULTIPLE_DOCS') {
    const hint = 'Take the line away'
    return told({ message: 'A second document begins here, and nothing of it is read', hint }, at, lineEnd(text, at))
  }
  const crowded = bracket === undefined && /_IMPLICIT_KEY$/.test(code) && crowdedKey(text.slice(at, lineEnd(text, at)))
  if (crowded)
    return told({ message: 'This cannot be read as "key: value"', hint: crowded }, at, lineEnd(text, at), true)
  const opener = bracket === undefined ? '' : (text[bracket] ?? '')
  const further = code === 'MULTILINE_IMPLICIT_KEY' ? furtherLine(text, at, end) : undefined
  if (further !== undefined) {
    const hint = 'Give entries of one list or block the same number of spaces'
    const message = 'This line is indented further than the one above, and so goes on with its text'
    return told({ message, hint }, further, lineEnd(text, further), true)
  }
  const entry =
    code === 'BLOCK_AS_IMPLICIT_KEY' ? /^[ \t]*(?=-[ \t])/.exec(text.slice(at, lineEnd(text, at))) : undefined
  if (entry) return told(indented(), at + entry[0].length, lineEnd(text, at), true)
  const here = text[at] ?? ''
  if ((here === ']' || here === '}') && here !== CLOSERS[opener]) {
    return opener === ''
      ? told({ message: `"${here}" closes nothing`, hint: 'Take it away' })
      : told(
          { message: `"${opener}" is closed by "${here}"`, hint: `Write "${CLOSERS[opener] ?? ''}"` },
          at,
          at + 1,
          true,
        )
  }
  if (bracket !== undefined && text.slice(bracket, at).includes('\n')) {
    const hint = `Put "${CLOSERS[opener] ?? ''}" behind the last of what it holds`
    return told({ message: `"${opener}" is never closed`, hint }, bracket, bracket + 1, true)
  }
  return told(byCode(code, message, text.slice(at, Math.max(end, lineEnd(text, at)))))
}

/** @param rest of the line, from the fault on */
function byCode(code: string, message: string, rest: string): Pick<Violation, 'message' | 'hint'> {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'A tab stands where YAML wants spaces', hint: 'Indent with two spaces' }
    case 'BAD_INDENT':
      return indented()
    case 'BLOCK_IN_FLOW':
      return {
        message: 'Between brackets this cannot be read',
        hint: 'Put a comma between two entries, and quotation marks around a text that contains ": "',
      }
    case 'MISSING_CHAR':
      return missing(message, rest)
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return {
        message: `A text cannot begin with "${rest[0] ?? ''}"`,
        hint: 'Put the whole text between quotation marks',
      }
    case 'NON_STRING_KEY':
      return { message: 'A list or a mapping cannot be a key', hint: 'Begin the line with a word: "key: value"' }
    case 'BAD_DQ_ESCAPE':
      return {
        message: `"${rest.slice(0, 2)}" means nothing between double quotation marks`,
        hint: 'Write "\\\\" for a "\\", or put the text between single quotation marks',
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'This cannot be read as "key: value"',
        hint: /^[“”„«‘]/.test(rest)
          ? 'Use straight quotation marks: "..."'
          : 'Put a text that contains ": " between quotation marks, and each key on a line of its own',
      }
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'YAML cannot be read here',
        hint: 'Put the text between quotation marks; a text after "|" or ">" begins on the next line',
      }
    default:
      return { message: `YAML cannot be read here: ${message}` }
  }
}

function indented(): Pick<Violation, 'message' | 'hint'> {
  return {
    message: 'This line is indented differently from its neighbours',
    hint: 'Give entries of one list or block the same number of spaces',
  }
}

function missing(message: string, rest: string): Pick<Violation, 'message' | 'hint'> {
  if (message.startsWith('Sequence item')) return indented()
  if (message.startsWith('Missing ,')) {
    return { message: 'A comma is missing before this', hint: 'Put a comma between two entries' }
  }
  if (/^[[{]/.test(rest))
    return { message: 'This belongs to no key', hint: 'Put it behind the colon of its key, or indent it below' }
  return {
    message: 'This cannot be read as "key: value"',
    hint: crowdedKey(rest) ?? 'Write a key, a colon and a space before it',
  }
}

/** What to write for "key:value", which is one word to YAML. */
function crowdedKey(line: string): string | undefined {
  const [, key, value = ''] = /^([\w-]+):(?!\/\/)(\S.*)$/.exec(line.trim()) ?? []
  return key === undefined ? undefined : `Write a space behind the colon: "${key}: ${value}"`
}

/** The innermost bracket, and the quotation mark, that are open somewhere. */
interface Open {
  bracket?: number
  quote?: number
}

/** Prepares to tell what is open before an offset; goes on from one offset to a later one. */
function openFinder(text: string): (before: number) => Open {
  // A bracket or quotation mark opens something only where a value may begin. Looked at before what stands before it:
  // else a long run of spaces would be gone through from each of them.
  const tokens = /(?<=^|\s)#[^\n]*|(?=["'[{])(?<=^\s*|[[{,]\s*|[:?-]\s+)["'[{]|[\]}]/gm
  let brackets: number[] = []
  return (before) => {
    if (before < tokens.lastIndex) {
      tokens.lastIndex = 0
      brackets = []
    }
    for (;;) {
      const from = tokens.lastIndex
      const token = tokens.exec(text)
      if (!token || token.index >= before) {
        tokens.lastIndex = from
        break
      }
      const [mark] = token
      if (mark === '"' || mark === "'") {
        const closed = closing(text, token.index, mark)
        if (closed === undefined || closed >= before) {
          tokens.lastIndex = token.index
          return { quote: token.index }
        }
        tokens.lastIndex = closed + 1
      } else if (mark === '[' || mark === '{') brackets.push(token.index)
      else if (mark === CLOSERS[text[brackets.at(-1) ?? -1] ?? '']) brackets.pop()
    }
    const bracket = brackets.at(-1)
    return bracket === undefined ? {} : { bracket }
  }
}

/** Offset of the mark that closes a quotation. */
function closing(text: string, opened: number, mark: string): number | undefined {
  const inside = mark === '"' ? /(?:[^"\\]|\\[^])*"/y : /(?:[^']|'')*'(?!')/y
  inside.lastIndex = opened + 1
  return inside.test(text) ? inside.lastIndex - 1 : undefined
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/)
  return end < 0 ? text.length : at + end
}

/** Where the second line of a text begins that goes from one offset to another, if it is indented further than the first. */
function furtherLine(text: string, at: number, end: number): number | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  const indentAt = (start: number): number => /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0
  const lineBreak = /^(?:\r\n|[\r\n])/.exec(text.slice(lineEnd(text, at), end))
  if (!lineBreak) return undefined
  const next = lineEnd(text, at) + lineBreak[0].length
  return indentAt(next) > indentAt(lineStart) ? next + indentAt(next) : undefined
}
