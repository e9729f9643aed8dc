import { describe, expect, it } from 'vitest'
import { loadLetters } from '../../src/letters/load-letters.js'
import { letterView, type LetterView } from '../../src/letters/letter-view.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Recipient } from '../../src/model/recipient.js'
import type { Release } from '../../src/model/release.js'
import { gatherFiles } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { MEETING } from '../delivery/circulation.js'

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ru']
const meeting: Meeting = (await gatherFiles({ 'meeting.yaml': MEETING })).meeting
const pdf = { name: 'report.pdf', bytes: 1, sha256: 'ab'.repeat(32) }

function view(language: string, of: { status?: 'comment' | 'final'; later?: boolean; name?: string } = {}): LetterView {
  const { status = 'final', later = false, name = 'Delegation of Malta' } = of
  const release = {
    record: {
      title: meeting.title,
      symbol: 'SEC.DOC/1/19',
      revision: later ? 'Rev.1' : '1',
      reason: 'A date was wrong.',
      ...(later ? { supersedes: '1' } : {}),
      status,
      date: '2019-12-02',
    },
  } as Release
  const recipient = { id: 'malta', party: 'Malta', category: '', name, language } as Recipient
  return letterView(meeting, release, recipient, pdf, 'sec-doc-1-19.pdf', 'The Secretariat')
}

const none = await loadLetters(memoryWorkspace({}))

describe('our letters', () => {
  it('are there in six languages', () => expect(none.languages).toEqual(LANGUAGES))

  it.each(LANGUAGES)('in %s name recipient, symbol, file and SHA-256, as text and as HTML', (language) => {
    const { subject, text, html = '' } = none.write(language, view(language))
    expect(subject).toBe('SEC.DOC/1/19, Artificial Intelligence and Law Enforcement')
    for (const words of [text, html])
      for (const wanted of ['Delegation of Malta', 'Malta', 'SEC.DOC/1/19', 'sec-doc-1-19.pdf', pdf.sha256, '2019'])
        expect(words).toContain(wanted)
    expect(text).not.toMatch(/\n\n\n|[{}]| {2}/)
    expect(html).toContain(`<html lang="${language}">`)
  })

  it.each(LANGUAGES)('in %s mark what is out for comment, in the subject too, with the deadline', (language) => {
    const comment = none.write(language, view(language, { status: 'comment' }))
    const final = none.write(language, view(language))
    expect(comment.subject).toMatch(/^\p{Lu}[\p{L} ]+ ?: SEC\.DOC/u)
    expect(comment.text).toMatch(/15.*2019/)
    expect(comment.text).toContain('the Secretariat')
    expect(final.text).not.toMatch(/15.*2019/)
  })

  it.each(LANGUAGES)('in %s say where comments go, and until when, each without the other too', (language) => {
    const of = (changes: Partial<LetterView>) =>
      none.write(language, { ...view(language, { status: 'comment' }), ...changes })
    const both = of({ deadline: '8 XI', commentsTo: 'to@x.example' })
    const where = of({ deadline: '', commentsTo: 'to@x.example' })
    const when = of({ deadline: '8 XI', commentsTo: '' })
    const neither = of({ deadline: '', commentsTo: '' })
    for (const form of ['text', 'html'] as const) {
      expect(both[form]).toMatch(/8 XI.*to@x\.example\./)
      expect(where[form]).toMatch(/\. [^.]+ to@x\.example\./)
      expect(where[form]).not.toContain('8 XI')
      expect(when[form]).toMatch(/8 XI[^.]*\./)
      for (const one of [both, where, when, neither]) expect(one[form]).not.toMatch(/\S {2}|\.\.| [.,;]|[{}]/)
    }
  })

  it('in Italian put no article before a day, which would be "il" for most and "l’" for some', () => {
    const { text, html } = none.write('it', view('it', { status: 'comment' }))
    for (const words of [text, html]) expect(words).not.toMatch(/ il \d/)
  })

  it.each(LANGUAGES)('in %s say what takes the place of an earlier version, and why', (language) => {
    const { subject, text } = none.write(language, view(language, { later: true }))
    expect(subject).toMatch(/\(Rev\.1\)$/)
    expect(text).toMatch(/Rev\.1.*A date was wrong\.\n/s)
    expect(none.write(language, view(language)).text).not.toContain('A date was wrong')
  })

  it('let no value make a header, a line or an element of its own', () => {
    const { subject, text, html } = none.write('en', view('en', { name: 'A\r\nBcc: b@x.example\u202E<b>' }))
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).toContain('Dear A Bcc: b@x.example<b>,')
    expect(html).toContain('&lt;b&gt;')
    expect(html).not.toContain('<b>')
  })
})

describe("a meeting's own letters", () => {
  const load = (files: Record<string, string>) => loadLetters(memoryWorkspace(files))

  it('replace ours, language by language, and add languages', async () => {
    const letters = await load({
      'letters/en.txt.hbs': 'Subject: {{title}}\n\nTo {{party}}.\n',
      'letters/ka.txt.hbs': 'Subject: {{symbol}}\n\n{{name}}\n',
    })
    expect(letters.languages).toEqual([...LANGUAGES, 'ka'].sort())
    expect(letters.write('en', view('en'))).toEqual({ subject: meeting.title, text: 'To Malta.\n' })
    expect(letters.write('fr', view('fr')).html).toContain('SHA-256')
  })

  it.each([
    ['a field that is not there', 'Subject: x\n\n{{nmae}}', /en\.txt\.hbs cannot be used/],
    ['a helper that is not known', 'Subject: x\n\n{{lookup this "name"}}', /en\.txt\.hbs cannot be used/],
    ['no subject', 'Dear {{name}}', /does not begin with a line "Subject/],
    ['an empty subject', 'Subject: {{reason}}\n', /does not begin with a line "Subject/],
    ['a fault of syntax', 'Subject: {{#if comment}}', /en\.txt\.hbs cannot be used/],
  ])('are refused with %s', async (_, text, message) => {
    const letters = await load({ 'letters/en.txt.hbs': text })
    const empty = { ...view('en'), reason: '' }
    expect(() => letters.write('en', empty)).toThrow(message)
  })

  it('are refused where HTML could break out, or has no text beside it', async () => {
    const text = 'Subject: x\n'
    const letters = await load({ 'letters/en.txt.hbs': text, 'letters/en.html.hbs': '<p>{{{name}}}</p>' })
    expect(() => letters.write('en', view('en'))).toThrow('two braces')
    await expect(load({ 'letters/en.html.hbs': '<p></p>' })).rejects.toThrow('has no text beside it')
    await expect(load({ 'letters/english.hbs': '' })).rejects.toThrow('is named like no letter')
  })
})
