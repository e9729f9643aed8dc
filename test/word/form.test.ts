import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync, strFromU8 } from 'fflate'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/extract/plain-text.js'
import { messagesFor } from '../../src/messages/index.js'
import type { Gathered } from '../../src/model/gathered.js'
import type { Session } from '../../src/model/meeting.js'
import type { Note, Point } from '../../src/model/note.js'
import { gatherFiles } from '../../src/pipeline.js'
import { importWord } from '../../src/word/import/import-word.js'
import { sessionOf } from '../../src/word/import/find-session.js'
import { kindStyleId } from '../../src/word/import/points-by-style.js'
import { readWord } from '../../src/word/read/read-word.js'
import { writeForm } from '../../src/word/form/write-form.js'
import { root } from '../cli/run.js'
import { escaped, item, p, r, styled, table } from './build-docx.js'

const report = join(root, 'report')
const files: Record<string, string | Uint8Array> = {
  'meeting.yaml': readFileSync(join(report, 'meeting.yaml'), 'utf8'),
}
for (const name of readdirSync(join(report, 'notes')).filter((one) => one.endsWith('.md')))
  files[`notes/${name}`] = readFileSync(join(report, 'notes', name), 'utf8')
for (const name of readdirSync(join(report, 'figures')))
  files[`figures/${name}`] = readFileSync(join(report, 'figures', name))

const control = (tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="rapporteur:${tag}"/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`

/** A note as a rapporteur would have written it into the form. */
class Filling {
  readonly footnotes: string[] = []

  constructor(
    private readonly note: Note,
    private readonly gathered: Gathered,
  ) {}

  body(): string {
    return this.note.tree.children.map((block) => this.block(block)).join('')
  }

  private block(block: RootContent): string {
    switch (block.type) {
      case 'heading':
        return styled(`Heading${block.depth}`, this.runs(block.children))
      case 'paragraph':
        return p(this.runs(block.children))
      case 'list':
        return this.list(block, 0)
      case 'table': {
        const caption = block.data?.caption
        const rows = block.children.map((row) => row.children.map((cell) => p(this.runs(cell.children))))
        return (
          (caption ? styled('Caption', r(`Table 1: ${caption.children.map(plainText).join('')}`)) : '') + table(rows)
        )
      }
      case 'notDiscussed':
        return p(r('Not discussed: ') + this.runs(block.children))
      case 'blockquote':
        return block.children.map((child) => this.block(child)).join('')
      default:
        return ''
    }
  }

  private list(list: List, level: number): string {
    return list.children.map((one) => this.item(one, list, level)).join('')
  }

  private item(one: ListItem, list: List, level: number): string {
    const point = one.data?.point === undefined ? undefined : this.note.points[one.data.point]
    const [first, ...rest] = one.children
    const runs = first?.type === 'paragraph' ? this.runs(first.children) : ''
    const opened = point
      ? p(this.chosen(point) + runs, `<w:pStyle w:val="${kindStyleId(point.kind)}"/>`)
      : item(list.ordered ? 2 : 1, level, runs || r(' '))
    return (
      opened + rest.map((child) => (child.type === 'list' ? this.list(child, level + 1) : this.block(child))).join('')
    )
  }

  /** What a rapporteur chooses in the controls of a point. */
  private chosen(point: Point): string {
    const { meeting } = this.gathered
    const names = point.addressees.map((id) => meeting.addressees.find((one) => one.id === id)?.name ?? id)
    return [
      ...names.map((name) => control('addressee', name)),
      ...(point.level ? [control('level', point.level)] : []),
      ...(point.support ? [control('support', point.support)] : []),
      ...point.alsoUnder.map((id) => control('question', id)),
      ...(point.by ? [control('by', point.by)] : []),
      ...(point.aspect && this.labelOf(point).includes(point.aspect) ? [control('aspect', point.aspect)] : []),
    ].join('')
  }

  /** A label as the note has it. */
  private labelOf({ labelPlace }: Point): string {
    const line = this.note.source.text.split('\n')[labelPlace.line - 1] ?? ''
    return line.slice(labelPlace.column - 1, labelPlace.endColumn - 1)
  }

  private runs(nodes: PhrasingContent[]): string {
    return nodes
      .map((node): string => {
        if (node.type === 'footnoteReference') {
          const definition = this.note.tree.children.find(
            (one) => one.type === 'footnoteDefinition' && one.identifier === node.identifier,
          )
          const id = this.footnotes.length + 1
          this.footnotes.push('')
          this.footnotes[id - 1] =
            `<w:footnote w:id="${id}">${definition && 'children' in definition ? (definition.children as RootContent[]).map((one) => this.block(one)).join('') : ''}</w:footnote>`
          return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
        }
        if (node.type === 'mention') return r(`@${node.id}`)
        if (node.type === 'image') return ''
        if (node.type === 'text' || node.type === 'inlineCode') return r(node.value)
        return 'children' in node ? this.runs(node.children) : ''
      })
      .join('')
  }
}

/** The form's file with other words in place of its own. */
function filled(form: Uint8Array, body: string, footnotes: string): Uint8Array {
  const parts = unzipSync(form)
  const inside = (name: string, from: RegExp, to: string): void => {
    parts[name] = new TextEncoder().encode(strFromU8(parts[name]!).replace(from, () => to))
  }
  inside('word/document.xml', /<w:body>[^]*<\/w:body>/, `<w:body>${body}<w:sectPr/></w:body>`)
  inside('word/footnotes.xml', /<\/w:footnotes>/, `${footnotes}</w:footnotes>`)
  return zipSync(parts)
}

describe('a form for Word', async () => {
  const gathered = await gatherFiles(files)
  const form = (session: Session, language = 'en'): Uint8Array =>
    writeForm({ ...gathered.meeting, language }, session, '')

  it('is the same bytes twice, and knows its session', () => {
    for (const session of gathered.meeting.sessions) {
      expect(Buffer.compare(form(session), form(session))).toBe(0)
      expect(sessionOf(readWord(form(session)), 'x.docx', gathered.meeting)?.id).toBe(session.id)
    }
  })

  it('left as it is becomes a note of headings and nothing else', () => {
    const session = gathered.meeting.sessions.find(({ id }) => id === 'session-1')!
    const { text, told } = importWord(readWord(form(session)), gathered.meeting, session, 'x.docx')
    const lines = text
      .replace(/^---[^]*?\n---\n/, '')
      .split('\n')
      .filter(Boolean)
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([])
    expect(lines).toContain('## Q1. Police work and structures')
    expect(told.filter(({ message }) => !/title/.test(message))).toEqual([])
  })

  it.each(['en', 'fr', 'de', 'it', 'ru', 'es'])(
    'has its styles and prompts in the language of the meeting: %s',
    (language) => {
      const parts = unzipSync(form(gathered.meeting.sessions[1]!, language))
      const styles = strFromU8(parts['word/styles.xml']!)
      for (const { id } of gathered.meeting.kinds) {
        expect(styles).toContain(
          `w:styleId="${kindStyleId(id)}"><w:name w:val="${escaped(messagesFor(language).kinds[id]!.label)}"/>`,
        )
      }
    },
  )

  it('says that nobody is named where the Chatham House Rule holds', () => {
    const session = { ...gathered.meeting.sessions[1]!, attribution: 'chatham' as const }
    expect(strFromU8(unzipSync(form(session))['word/document.xml']!)).toContain('nobody is named in this note')
  })

  it.each(gathered.notes.map((note) => [note.session ?? '', note] as const))(
    'filled with the note of %s and imported gives the same points, answers and coverage',
    async (id, note) => {
      const session = gathered.meeting.sessions.find((one) => one.id === id)!
      const filling = new Filling(note, gathered)
      const body = filling.body()
      const imported = importWord(
        readWord(filled(form(session), body, filling.footnotes.join(''))),
        gathered.meeting,
        session,
        'x.docx',
      )
      const again = await gatherFiles({ ...files, [note.file]: imported.text })
      const own = (one: Gathered): unknown => one.coverage.filter((cell) => cell.session === id)
      expect(own(again)).toEqual(own(gathered))
      const facts = (one: Gathered): unknown =>
        one.notes
          .find(({ session: of }) => of === id)
          ?.points.map(({ kind, question, aspect, addressees, level, support, by, alsoUnder, parent, words }) => ({
            kind,
            question,
            aspect,
            addressees,
            level,
            support,
            by,
            alsoUnder,
            parent,
            words,
          }))
      expect(facts(again)).toEqual(facts(gathered))
    },
  )
})
