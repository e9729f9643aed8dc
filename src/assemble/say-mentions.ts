import type { PhrasingContent, Text } from 'mdast'
import type { Mention } from '../model/mdast.js'
import { joinToWordsBefore } from '../messages/after-words.js'
import type { AttributionMark } from '../model/report.js'
import { capitalise, joinSpeakers } from './attribution.js'
import type { Voice } from './voice.js'

/** The marks that end a sentence, and those that may stand behind them. */
const ENDS = '.!?…'
const CLOSES = '"\'”’»)]'
/** Full stops that end no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|incl|esp|Mr|Mrs|Ms|Dr|Prof|vgl|bzw|z\. ?B|p\. ?ex|p\. ?ej|ad es|т\. ?е|напр|ср)\.\s*$/iu
/** What may stand between and behind several mentions in a row. */
const BETWEEN_MENTIONS = /^(?:[\s,;&.()–—-]|(?<!\p{L})(?:and|et|und|e|y|и)(?!\p{L}))*$/u

/**
 * Puts words in the place of mentions: capital at the start of a sentence.
 *
 * @param children the inline content of one block
 * @param credits whether mentions behind its last sentence say who spoke, as in a paragraph
 */
export function sayMentions(children: PhrasingContent[], voice: Voice, credits: boolean): PhrasingContent[] {
  const split = credits ? splitCredits(children) : { words: children, mentions: [] }
  const said = sayInline(split.words, voice)
  if (split.mentions.length === 0) return said
  const space: Text[] = said.length > 0 ? [{ type: 'text', value: ' ' }] : []
  return [...said, ...space, attributionMark(split.mentions, voice)]
}

function attributionMark(mentions: Mention[], voice: Voice): AttributionMark {
  const different = [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
  const words = joinSpeakers(different.map(voice.say), voice.context.messages)
  return {
    type: 'attribution',
    children: [{ type: 'text', value: `— ${words}` }],
    data: { hName: 'span', hProperties: { className: ['attribution'] } },
    ...(mentions[0]?.position ? { position: mentions[0].position } : {}),
  }
}

/** Parts the mentions that stand behind a block's last sentence from its words. */
function splitCredits(children: PhrasingContent[]): { words: PhrasingContent[]; mentions: Mention[] } {
  const none = { words: children, mentions: [] }
  const mentions: Mention[] = []
  const calls: PhrasingContent[] = []
  let at = children.length
  for (; at > 0; at--) {
    const node = children[at - 1] as PhrasingContent
    if (node.type === 'mention') mentions.push(node)
    else if (node.type === 'footnoteReference') calls.push(node)
    else if (node.type !== 'break' && !(node.type === 'text' && BETWEEN_MENTIONS.test(node.value))) break
  }
  if (mentions.length === 0) return none
  mentions.reverse()
  calls.reverse()
  const before = children.slice(0, at)
  const text = plain(before)
  if (text.trim() === '' && before.length === 0) return { words: calls, mentions }
  const between = betweenSentenceAndEnd(text)
  if (between === undefined || ABBREVIATED.test(text.slice(-TAIL))) return none
  return { words: [...dropAtEnd(before, between), ...calls], mentions }
}

/** How many characters stand behind a text's last sentence, where those are spaces, a dash and a bracket alone. */
function betweenSentenceAndEnd(text: string): number | undefined {
  let rest = text.trimEnd()
  if (rest.endsWith('(')) rest = rest.slice(0, -1).trimEnd()
  if (/[–—-]$/.test(rest.slice(-1))) rest = rest.slice(0, -1).trimEnd()
  let end = rest.length
  while (end > 0 && CLOSES.includes(rest[end - 1] ?? ' ')) end--
  return end > 0 && ENDS.includes(rest[end - 1] ?? ' ') ? text.length - rest.length : undefined
}

/** Takes characters away from the end of inline content; they are spaces, a dash and a bracket. */
function dropAtEnd(children: PhrasingContent[], count: number): PhrasingContent[] {
  const last = children.at(-1)
  if (count === 0 || last?.type !== 'text') return children
  const value = last.value.slice(0, Math.max(0, last.value.length - count))
  const rest = children.slice(0, -1)
  return value === '' ? dropAtEnd(rest, count - last.value.length) : [...rest, { ...last, value }]
}

function sayInline(children: PhrasingContent[], voice: Voice): PhrasingContent[] {
  const before = new WordsBefore()
  const { messages } = voice.context
  const walk = (nodes: PhrasingContent[]): PhrasingContent[] => {
    const walked: PhrasingContent[] = []
    for (const node of nodes) {
      if (node.type === 'mention') {
        // "footage.@anna": the space that was forgotten.
        const space = /[\p{L}\p{N})][.!?…]$/u.test(before.tail.slice(-3)) ? ' ' : ''
        const tail = before.tail
        before.add(space)
        const words = before.isBracketed ? withoutBrackets(voice.say(node)) : voice.say(node)
        const joined = joinToWordsBefore(tail, words, messages.locale)
        const isJoined = joined.drop === 0 || dropFromLast(walked, joined.drop)
        const said = before.startSentence() ? capitalise(words, messages) : isJoined ? joined.words : words
        before.add(said)
        walked.push({ type: 'text', value: `${space}${said}`, ...(node.position ? { position: node.position } : {}) })
      } else if ('children' in node) {
        walked.push({ ...node, children: walk(node.children as PhrasingContent[]) } as PhrasingContent)
      } else {
        before.add(plain([node]))
        walked.push(node)
      }
    }
    return walked
  }
  return walk(children)
}

/** Takes characters from the end of the text that was said last; not where it is shorter. */
function dropFromLast(said: PhrasingContent[], count: number): boolean {
  const last = said.at(-1)
  if (last?.type !== 'text' || last.value.length < count) return false
  said[said.length - 1] = { ...last, value: last.value.slice(0, -count) }
  return true
}

/** "Head of innovation (a police service)" between brackets reads better as "Head of innovation, a police service". */
function withoutBrackets(words: string): string {
  return words.replace(/ \(([^()]*)\)$/u, ', $1')
}

/** So many characters tell whether a sentence begins behind them. */
const TAIL = 100

/**
 * What of the words before a mention matters to it. Kept as it grows: a block may have a hundred thousand mentions, and
 * to look through all words before each of them would take the square.
 */
class WordsBefore {
  tail = ''
  isBracketed = false
  #hasWords = false

  add(text: string): void {
    const opened = text.lastIndexOf('(')
    const closed = text.lastIndexOf(')')
    if (opened !== closed) this.isBracketed = opened > closed
    this.#hasWords ||= /[^\s"'“„«‘([]/u.test(text)
    this.tail = (this.tail + text.slice(-TAIL)).slice(-TAIL)
  }

  startSentence(): boolean {
    if (!this.#hasWords) return true
    return /[.!?…]["'”’»)\]]*\s+["'“„«‘([]*$/u.test(this.tail) && !ABBREVIATED.test(this.tail)
  }
}

/** Inline content as it reads, calls and pictures left out. */
export function plain(children: readonly PhrasingContent[]): string {
  return children
    .map((node) => {
      if (node.type === 'break') return '\n'
      if (node.type === 'mention') return `@${node.id}`
      if ('value' in node) return node.type === 'html' ? '' : node.value
      return 'children' in node ? plain(node.children as PhrasingContent[]) : ''
    })
    .join('')
}
