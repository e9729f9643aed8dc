import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { decode } from '../../src/load/decode.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'
import { unreadFiles } from '../../src/rules/reading/unread-files.js'

const told = (...files: string[]): string[] => unreadFiles(files).map(({ file, what }) => `${file}: ${what}`)

describe('a file that is not read', () => {
  it.each([
    ['notes/Session 7 FINAL v2.docx', 'A Word file'],
    ['notes/session-1.doc', "A word processor's file"],
    ['notes/session-1.txt', 'A text file'],
    ['notes/session-1.md.bak', 'A copy'],
    ['notes/session-1.md (1)', 'A copy'],
    ['notes/session-1.md~', 'A copy'],
    ['editor/introduction.html', 'A text file'],
    ['notes/board.jpg', 'A picture'],
    ['notes/slides.pdf', 'This file'],
    ['notes/session-1', 'A file without an ending'],
  ])('%s is told: %s', (file, what) => {
    expect(told(file)).toEqual([`${file}: ${what}`])
  })

  it.each([
    'notes/session-1.md',
    'notes/session-1.markdown',
    'notes/day 1/session-1.MD',
    'notes/.session-1.md.swp',
    'notes/.git/config',
    'notes/~$ssion-1.docx',
    'notes/Thumbs.db',
    'editor/joins.yaml',
    'figures/drawing.svg',
  ])('%s is not', (file) => {
    expect(told(file)).toEqual([])
  })

  it('is told once for a folder of which nothing is read', () => {
    expect(told('notes/old/a.docx', 'notes/old/b.docx', 'notes/old/deep/c.txt')).toEqual(['notes/old: This folder'])
    expect(told('notes/day 1/a.docx', 'notes/day 1/b.md')).toEqual(['notes/day 1/a.docx: A Word file'])
  })

  it('says how a Word file is imported', async () => {
    const gathered = await gatherFiles(layOver({ files: { 'notes/from Ana.docx': 'PK' } }))
    const found = check(gathered).filter(({ rule }) => rule === 'file-unread')
    expect(found).toMatchObject([
      {
        severity: 'warning',
        place: { file: 'notes/from Ana.docx' },
        hint: 'Import it: rapporteur import "notes/from Ana.docx"; or move it out of notes/',
      },
    ])
  })
})

describe('a file of another program under the name of a note', () => {
  const zip = (names: string): Uint8Array => Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}${names}`, 'latin1')
  it.each([
    [zip('[Content_Types].xml word/document.xml'), 'This is a Word file under the name of a note'],
    [zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'This is a file of LibreOffice under the name of a note'],
    [zip('xl/workbook.xml'), 'This is an Excel file under the name of a note'],
    [zip('notes.md'), 'This is a packed file (ZIP) under the name of a note'],
    [Buffer.from('{\\rtf1 words}'), 'This is a file in RTF under the name of a note'],
    [Buffer.from('%PDF-1.7 words'), 'This is a PDF under the name of a note'],
    [
      Buffer.from('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', 'latin1'),
      'This is a file of an old Word under the name of a note',
    ],
  ])('is told as what it is', (bytes, message) => {
    expect(decode('notes/session-1.md', bytes)).toMatchObject({ refused: { rule: 'encoding', violation: { message } } })
  })

  it('and how a Word file is imported', () => {
    expect(decode('notes/a b.md', zip('word/document.xml'))).toMatchObject({
      refused: { violation: { hint: 'Name it "notes/a b.docx" and import it: rapporteur import "notes/a b.docx"' } },
    })
  })
})

describe('a copy with the name of a note', () => {
  const note = (session: string): string => `---\nsession: ${session}\nstatus: submitted\n---\n\nWords.\n`
  const copies = [
    'session-1 (copy).md',
    'session-1 - Copy.md',
    'session-1 copy 2.md',
    'Copy of session-1.md',
    'Kopie von session-1.md',
    'session-1 - Kopie (2).md',
    'Copie de session-1.md',
    'Копия session-1.md',
    'session-1 – копия.md',
    'session-1 (1).md',
    'session-1 2.md',
    "session-1 (Ana's conflicted copy 2019-10-02).md",
    'session-1.sync-conflict-20191002-101500-AB12.md',
    'old words (copy of Ana).md',
  ]
  it.each(copies)('%s is told beside its note, and is no second note', async (name) => {
    const gathered = await gatherFiles(layOver({ files: { [`notes/${name}`]: note('session-1') } }))
    const found = check(gathered).filter(({ place }) => place.file === `notes/${name}`)
    expect(found.map(({ rule }) => rule)).toEqual(['file-unread'])
    expect(gathered.notes.map(({ file }) => file)).toContain('notes/session-1.md')
  })

  it('that says which session it is of by its name alone is told as well', async () => {
    const gathered = await gatherFiles(
      layOver({ files: { 'editor/introduction.md': 'A', 'editor/introduction copy.md': 'B' } }),
    )
    const found = check(gathered).filter(({ rule }) => rule === 'file-unread')
    expect(found.map(({ place }) => place.file)).toEqual(['editor/introduction copy.md'])
  })

  it('is the note where there is no other', async () => {
    const files = { 'notes/session-1.md': null, 'notes/session-1 (copy).md': note('session-1') }
    const gathered = await gatherFiles(layOver({ files }))
    expect(gathered.notes.map(({ file }) => file)).toContain('notes/session-1 (copy).md')
    expect(check(gathered).filter(({ rule }) => rule === 'file-unread')).toEqual([])
  })

  it.each(['session (1).md', 'session 2.md', 'photocopy.md', 'copyright.md'])(
    '%s is none by its name',
    async (name) => {
      const files = { 'notes/session-1.md': null, [`notes/${name}`]: note('session-1') }
      const gathered = await gatherFiles(layOver({ files }))
      expect(gathered.notes.map(({ file }) => file)).toContain(`notes/${name}`)
    },
  )

  it('and a second note of a session under another name is still refused', async () => {
    const gathered = await gatherFiles(layOver({ files: { 'notes/evening.md': note('session-1') } }))
    expect(check(gathered).map(({ rule }) => rule)).toContain('note-session-repeated')
  })

  it("is also what Word leaves, '~$' before the name", async () => {
    const gathered = await gatherFiles(layOver({ files: { 'notes/~$ssion-1.md': '\u0003Ana' } }))
    const found = check(gathered).filter(({ place }) => place.file.includes('~$'))
    expect(found).toMatchObject([{ rule: 'file-unread', hint: 'Close Word, or delete it' }])
  })
})
