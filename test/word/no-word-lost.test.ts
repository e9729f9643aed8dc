import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'
import { importWord } from '../../src/word/import/import-word.js'
import { readWord } from '../../src/word/read/read-word.js'
import { buildDocx, changeMark, field, item, p, r, styled, table, tracked } from './build-docx.js'
import { MEETING } from './meeting.js'

/** Words are numbered as they are made, so that each stands once in the file. */
class Words {
  readonly open: string[] = []
  readonly hidden: string[] = []
  readonly inserted: string[] = []
  readonly deleted: string[] = []
  private next = 0

  private make(list: string[]): string {
    const word = `word${this.next++}x`
    list.push(word)
    return word
  }

  /** A run that holds words of some fate. */
  run(fate: number): string {
    if (fate === 0) return r(`${this.make(this.hidden)} `, '<w:vanish/>')
    if (fate === 1) return tracked('ins', r(`${this.make(this.inserted)} `))
    if (fate === 2) return tracked('del', r(`${this.make(this.deleted)} `))
    if (fate === 3) return r(`${this.make(this.open)} `, '<w:b/>')
    if (fate === 4) return field('HYPERLINK "https://example.org/"', r(`${this.make(this.open)} `))
    if (fate === 5) return `<w:sdt><w:sdtContent>${r(`${this.make(this.open)} `)}</w:sdtContent></w:sdt>`
    if (fate === 6) return `<m:oMath><m:r><m:t>${this.make(this.open)}</m:t></m:r></m:oMath>`
    if (fate === 7) return tracked('ins', r(`${this.make(this.inserted)} `) + tracked('del', r(`${this.make([])} `)))
    if (fate === 8) return r(`*${this.make(this.open)}_ [${this.make(this.open)}] <${this.make(this.open)}> `)
    if (fate === 9) return `<w:r><w:br/></w:r>${r(`• ${this.make(this.open)} `)}`
    if (fate === 10)
      return `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(this.make(this.open))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    return r(`${this.make(this.open)} `)
  }

  runs(fates: number[]): string {
    return fates.map((fate) => this.run(fate)).join('') || r(this.make(this.open))
  }

  block(kind: number, fates: number[]): string {
    const runs = this.runs(fates)
    if (kind === 0) return styled('Heading2', runs)
    if (kind === 1) return styled('Heading3', runs)
    if (kind === 2) return item(1, fates.length % 3, runs)
    if (kind === 3) return item(2, fates.length % 2, runs)
    if (kind === 4)
      return table([
        [p(runs), 'B'],
        ['c', p(this.runs(fates)) + p(this.runs(fates))],
      ])
    if (kind === 5) return p(runs, `<w:rPr>${changeMark('del')}</w:rPr>`)
    if (kind === 6) return p(runs, `<w:rPr>${changeMark('ins')}</w:rPr>`)
    if (kind === 7) return styled('Caption', runs)
    if (kind === 8) return table([[p(runs)]])
    if (kind === 9) return `<w:sdt><w:sdtPr/><w:sdtContent>${p(runs)}</w:sdtContent></w:sdt>`
    return p(runs)
  }
}

const blocks = fc.array(fc.tuple(fc.nat(12), fc.array(fc.nat(13), { maxLength: 5 })), { minLength: 1, maxLength: 12 })

describe('no word of a Word file is lost', async () => {
  const { meeting } = await gatherFiles({ 'meeting.yaml': MEETING })
  const session = meeting.sessions[0]!

  it('each is in the note, told, or in a change that is named; hidden ones are nowhere', () => {
    fc.assert(
      fc.property(blocks, fc.boolean(), (list, accept) => {
        const words = new Words()
        const body = list.map(([kind, fates]) => words.block(kind, fates)).join('')
        const document = readWord(buildDocx({ body }), accept ? 'accept' : 'reject')
        const { text, told, record } = importWord(document, meeting, session, 'a.docx')
        const note = `${text}\n${told.map((one) => one.words ?? '').join('\n')}`
        const changes = JSON.stringify(record.changes)
        const has = (where: string, word: string): boolean => where.includes(word)
        expect(words.open.filter((word) => !has(note, word))).toEqual([])
        expect((accept ? words.inserted : words.deleted).filter((word) => !has(note, word))).toEqual([])
        expect(
          (accept ? words.deleted : words.inserted).filter((word) => has(text, word) || !has(changes, word)),
        ).toEqual([])
        expect(
          words.hidden.filter((word) => has(note, word) || has(changes, word) || has(JSON.stringify(record), word)),
        ).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
