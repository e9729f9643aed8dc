import type { PhrasingContent, Text } from 'mdast'
import type { Mention } from '../model/mdast.js'
import type { AttributionMark } from '../model/report.js'
import { capitalise, joinSpeakers } from './attribution.js'
import type { Voice } from './voice.js'

/** The end of a sentence, and what may stand between it and the mention of who said it. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?<between>\s*[–—-]?\s*\(?\s*)$/u
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
  const different = mentions.filter((mention, index) => mentions.findIndex(({ id }) => id === mention.id) === index)
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
    if (node.type === 'mention') mentions.unshift(node)
    else if (node.type === 'footnoteReference') calls.unshift(node)
    else if (node.type !== 'break' && !(node.type === 'text' && BETWEEN_MENTIONS.test(node.value))) break
  }
  if (mentions.length === 0) return none
  const before = children.slice(0, at)
  const text = plain(before)
  if (text.trim() === '' && before.length === 0) return { words: calls, mentions }
  const end = SENTENCE_END.exec(text)
  if (!end || ABBREVIATED.test(text)) return none
  return { words: [...dropAtEnd(before, end.groups?.['between']?.length ?? 0), ...calls], mentions }
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
  let before = ''
  const walk = (nodes: PhrasingContent[]): PhrasingContent[] =>
    nodes.map((node) => {
      if (node.type === 'mention') {
        // "footage.@anna": the space that was forgotten.
        const space = /[\p{L}\p{N})][.!?…]$/u.test(before) ? ' ' : ''
        before += space
        const words = isBracketed(before) ? withoutBrackets(voice.say(node)) : voice.say(node)
        const said = startsSentence(before) ? capitalise(words, voice.context.messages) : words
        before += said
        return { type: 'text', value: `${space}${said}`, ...(node.position ? { position: node.position } : {}) }
      }
      if ('children' in node) return { ...node, children: walk(node.children as PhrasingContent[]) } as PhrasingContent
      before += plain([node])
      return node
    })
  return walk(children)
}

function isBracketed(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** "Head of innovation (a police service)" between brackets reads better as "Head of innovation, a police service". */
function withoutBrackets(words: string): string {
  return words.replace(/ \(([^()]*)\)$/u, ', $1')
}

function startsSentence(before: string): boolean {
  if (/^[\s"'“„«‘([]*$/u.test(before)) return true
  return /[.!?…]["'”’»)\]]*\s+["'“„«‘([]*$/u.test(before) && !ABBREVIATED.test(before)
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
