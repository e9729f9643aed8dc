import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { check } from '../../src/examine/check.js'
import type { Gathered } from '../../src/model/gathered.js'
import { gatherFiles } from '../../src/pipeline.js'
import { renderReport } from '../../src/render/render-report.js'
import { root } from '../cli/run.js'
import { gather } from './assemble.js'

const WORD = /[\p{L}\p{N}]+/gu

interface Word {
  word: string
  line: number
  internal: boolean
}

/**
 * The words of a note by a reading of our own: labels, mentions, comments and marks of syntax are not words, nor are
 * the ids of questions in headings and what an internal block that nothing closes leaves out.
 */
function wordsOf(note: string, kinds: string): Word[] {
  const label = new RegExp(
    String.raw`^(\s*[-*•–]\s+)\**(?:${kinds})\**(?:\s+(?:to|for)\s[^:(]*)?(?:\s*\([^)]*\))?\s*[:–]\**`,
    'iu',
  )
  const words: Word[] = []
  let internal = false
  const text = note
    .replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]/g, ''))
    .replace(/<!--[\s\S]*?-->/g, (all) => all.replace(/[^\n]/g, ''))
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*:{3,}\s*internal\s*$/i.test(line)) internal = true
    else if (/^\s*:{3,}\s*$/.test(line)) internal = false
    else {
      const bare = line
        .replace(label, '$1')
        .replace(/^\s*(?:Table:|Not discussed:)/i, '')
        .replace(/^#{1,6}\s*[Qq]\d+\b/, '')
        .replace(/(?<![\p{L}\p{N}_.@/+-])@[\p{L}\p{N}][\p{L}\p{N}_-]*/gu, ' ')
        .replace(/\[\^[^\]]+\]:?/g, ' ')
        .replace(/^\s*\[[^\]^]+\]:\s/, ' ')
        .replace(/\]\((?:<[^>]*>|\.\.\/[^\s)]*)/g, '] (')
        .replace(/^\s*\d+[.)]\s/, ' ')
        .replace(/&\w+;|\\/g, '')
      for (const [word] of bare.matchAll(WORD)) words.push({ word, line: index + 1, internal })
    }
  }
  return words
}

/** How often each word stands in a session's part of the report: text, pictures' descriptions, targets of links. */
function printed(gathered: Gathered, edition: 'circulation' | 'internal', session: string): Map<string, number> {
  const report = assembleReport(gathered, { edition, allowGaps: true })
  const figures = Object.fromEntries(
    Object.keys(gathered.figures).map((path) => [path, { bytes: Buffer.from('x'), type: 'png' as const }]),
  )
  const { html } = renderReport(report, { builtId: 'b', figures, media: 'page' })
  const counts = new Map<string, number>()
  const add = (text: string): void => {
    for (const [word] of text.matchAll(WORD)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  }
  visit(fromHtml(html), 'element', (element: Element) => {
    if (element.properties['dataSession'] !== session) return
    visit(element, (node) => {
      if (node.type === 'text') add(node.value)
      if (node.type !== 'element') return
      if (node.tagName === 'img') add(String(node.properties['alt'] ?? ''))
      if (/^(?:https|mailto)/.test(String(node.properties['href'] ?? '')))
        add(decodeURI(String(node.properties['href'])))
    })
  })
  return counts
}

/** The words of a note that are nowhere: neither in the report, nor in an internal block, nor in a diagnostic. */
function lost(gathered: Gathered): string[] {
  const kinds = gathered.meeting.kinds.map(({ label }) => label).join('|')
  const diagnostics = check(gathered)
  return gathered.notes.flatMap((note) => {
    const open = printed(gathered, 'circulation', note.session ?? '')
    const all = printed(gathered, 'internal', note.session ?? '')
    const told = new Map<string, number>()
    for (const { place, message } of diagnostics) {
      if (place.file !== note.file) continue
      const lines = note.source.text.split('\n').slice(place.line - 1, place.endLine)
      for (const [word] of [message, ...lines].join(' ').matchAll(WORD)) told.set(word.toLowerCase(), 1)
    }
    const take = (counts: Map<string, number>, word: string): boolean => {
      const left = counts.get(word.toLowerCase()) ?? 0
      if (left > 0) counts.set(word.toLowerCase(), left - 1)
      return left > 0
    }
    return wordsOf(note.source.text, kinds)
      .filter(({ word, internal }) => !take(internal ? all : open, word) && !told.has(word.toLowerCase()))
      .map(({ word, line }) => `${note.file}:${line} ${word}`)
  })
}

async function folder(path: string): Promise<Gathered> {
  const files: Record<string, Uint8Array> = {}
  for (const entry of readdirSync(join(root, path), { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name)
    const name = full.slice(join(root, path).length + 1)
    if (entry.isFile() && !name.startsWith('out/')) files[name] = readFileSync(full)
  }
  return gatherFiles(files)
}

describe('no word of a note is lost: it is in the report, in an internal block, or in a diagnostic', () => {
  it.each(['report', 'test/fixtures/meetings/harbours'])('in %s', async (path) => {
    expect(lost(await folder(path))).toEqual([])
  })

  it('and a word that is lost would be seen', async () => {
    const gathered = await gather({ 'notes/session-1.md': 'Words that print.\n\n## Q1\n\n- Finding: More of them.\n' })
    const [note] = gathered.notes
    const [block] = note?.sections[0]?.parts[0]?.blocks ?? []
    if (block?.type === 'paragraph') block.children = [{ type: 'text', value: 'Words print.' }]
    expect(lost(gathered)).toEqual(['notes/session-1.md:5 that'])
  })

  it('in whatever a rapporteur writes', async () => {
    let count = 0
    /** Each word once in the whole note, so that none can stand for another. */
    const words = fc.integer({ min: 1, max: 6 }).map((length) => Array.from({ length }, () => `w${++count}x`).join(' '))
    const block = fc.letrec<{ block: string; item: string }>((tie) => ({
      item: fc.oneof(
        words.map((text) => `- ${text}`),
        words.map((text) => `- Finding (agreed): ${text}. @anna`),
        words.map((text) => `- **Recommendation to States (national):** ${text}`),
        fc.tuple(words, words).map(([one, other]) => `- Divergence: ${one}\n  - View (one): ${other}`),
        fc.tuple(words, words, words).map((all) => `- Example: ${all[0]}\n\n  ${all[1]}\n\n  - ${all[2]}`),
        fc.tuple(words, words).map(([one, other]) => `- Risk: ${one}\n\n  :::internal\n  ${other}\n  :::\n`),
      ),
      block: fc.oneof(
        { maxDepth: 2 },
        words.map((text) => `${text}. @jan`),
        words.map((text) => `*${text}* and **${text.replaceAll('w', 'v')}** \`${text.replaceAll('w', 'u')}\``),
        words.map((text) => `### ${text}`),
        words.map((text) => `Not discussed: ${text}`),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join('\n')),
        words.map((text) => `> ${text}`),
        words.map((text) => `\`\`\`\n${text}\n\`\`\``),
        fc.tuple(words, words, words).map(([a, b, c]) => `Table: ${a}\n\n| ${b} | k |\n|---|---|\n| ${c} | k |`),
        fc.tuple(words, words, fc.nat(1e6)).map(([a, b, n]) => `${a}.[^n${n}]\n\n[^n${n}]: ${b}`),
        fc.tuple(words, fc.nat(1e6)).map(([a, n]) => `[^never${n}]: ${a}`),
        fc.tuple(words, words).map(([a, b]) => `[${a}](https://example.org/path "${b}")`),
        words.map((text) => `1. ${text}`),
        tie('block')
          .filter((text) => !text.includes(':::'))
          .map((text) => `:::internal\n${text}\n:::`),
      ),
    })).block
    const part = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'))
    const note = fc
      .tuple(part, part, part, part)
      .map(
        ([a, b, c, d]) => `${a}\n\n## Q1. Police work\n\n${b}\n\n### Daily work\n\n${c}\n\n## Other matters\n\n${d}\n`,
      )
    await fc.assert(
      fc.asyncProperty(note, async (text) => {
        expect(lost(await gather({ 'notes/session-1.md': text }))).toEqual([])
      }),
      // The same notes in every run: what a seed once found is a test of its own.
      { numRuns: 60, seed: 2019 },
    )
  }, 120_000)
})

describe('two footnotes of one name', () => {
  it('lose no word: the second is reported', async () => {
    const text = '## Q1. Police work\n\n### Daily work\n\nOne.[^n]\n\n[^n]: first\n\nTwo.[^n]\n\n[^n]: second\n'
    expect(lost(await gather({ 'notes/session-1.md': text }))).toEqual([])
  })
})

describe('nothing is invented', () => {
  it.each(['report', 'test/fixtures/meetings/harbours'])(
    'each paragraph of a session has the words of its note alone, in %s',
    async (path) => {
      const gathered = await folder(path)
      const report = assembleReport(gathered, { edition: 'circulation', allowGaps: false })
      const foreign = report.sessions.flatMap(({ id, items }) => {
        const note = gathered.notes.find(({ session }) => session === id)
        const known = new Set([...(note?.source.text.toLowerCase().match(WORD) ?? []), ...openWords(gathered)])
        const texts = items.flatMap((item) =>
          'blocks' in item
            ? textsIn(item.blocks)
            : 'children' in item && item.type !== 'heading'
              ? textsIn(item.children)
              : [],
        )
        return texts.flatMap((text) => (text.toLowerCase().match(WORD) ?? []).filter((word) => !known.has(word)))
      })
      expect(foreign).toEqual([])
    },
  )
})

/** What stands for a mention: people as they are listed, bodies, and those who are not named. */
function openWords({ meeting }: Gathered): string[] {
  const listed = [
    ...meeting.people.flatMap(({ name, role, affiliation }) => [name, role, affiliation]),
    ...meeting.addressees.map(({ name }) => name),
  ]
  return `${listed.join(' ')} a speaker two three speakers`.toLowerCase().match(WORD) ?? []
}

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'value' && typeof inner === 'string' ? [inner] : textsIn(inner),
  )
}
