import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { examine, makePage } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { writeWord } from '../../src/word/write/write-report.js'
import type { Files } from './meeting-folder.js'

const FRONT = '---\nsession: session-2\nstatus: submitted\n---\n\n'
const PROSE = 'Visits between services were the form of learning that speakers named first and praised.\n\n'

/** Every kind of heading that a file may have; `{q}` is the line that the file's kind begins with. */
const BODY = `{q}${PROSE}### Don't stop & go\n\n${PROSE}#### Füchse im Tal[^1]\n\n${PROSE}### Twice\n\n${PROSE}### Twice\n\n${PROSE}
> ### Quoted heading
>
> Words of somebody else.

- An item with a heading.

  ### Listed heading

## Other matters

${PROSE}### *Emphasised* \`code\` heading

${PROSE}
:::internal

### Hidden part

Only for the house.

:::

### Half :::internal hidden ::: heading

${PROSE}
[^1]: A footnote with [@0](#other-matters) and [@1](#hidden-part).

`

const ANCHORS = [
  ...['dont-stop--go', 'don-t-stop-go', 'Don%27t%20stop%20&%20go', 'DON-T-STOP-GO', 'füchse-im-tal', 'fuchse-im-tal'],
  ...['f%C3%BCchse-im-tal', 'twice', 'twice-1', 'quoted-heading', 'listed-heading', 'other-matters', 'Other%20matters'],
  ...['emphasised-code-heading', 'hidden-part', 'half-heading', 'half-hidden-heading', 'hidden', 'q1', 'Q2', 'q9'],
  ...[
    'session-1',
    'session-2',
    'session-9',
    'SESSION-1',
    'findings',
    'part--findings',
    'findings-q1',
    'register',
    'p1',
  ],
  ...['q1-how-we-work', 'q1-work', 'q', 'p12', 'other', 'matters', 'session-2-twice', '%', '%E0%A4', '-', 'top'],
  ...['the-title', 'executive-summary', 'introduction', 'annex--agenda', 'internal', 'summary-q1', 'police-work'],
]

const links = ANCHORS.map((anchor, index) => `[@${String(index + 2)}](#${anchor})`).join(' and ')
const text = (first: string): string =>
  `${BODY.replace('{q}', first)}${links.replaceAll('@', 'L')}.\n`.replaceAll('@', 'L')

const FILES: [name: string, file: string, body: string][] = [
  ['a note', 'notes/session-2.md', `${FRONT}# The title\n\n${text('## Q2: Learning\n\n')}`],
  ['the executive summary', 'editor/executive-summary.md', `# Executive summary\n\n${text('## Q1\n\n')}`],
  ['the introduction', 'editor/introduction.md', `# Introduction\n\n${text('## The title\n\n')}`],
  ['the disclaimer', 'editor/disclaimer.md', text('## The title\n\n')],
  ['the preparation', 'editor/preparation.md', text('## The title\n\n')],
  ['an annex', 'editor/thanks.md', `# The title\n\n${text('')}`],
]

interface Said {
  /** The words of each link that the check refuses. */
  refused: Set<string>
  html: Set<string>
  docx: Set<string>
}

async function judge(file: string, body: string): Promise<Said> {
  const files: Files = { ...exampleMeeting, [file]: body }
  const examination = await examine(memoryWorkspace(files))
  const lines = body.split('\n')
  const refused = new Set(
    examination.result.diagnostics
      .filter(({ rule, place }) => rule === 'link-broken' && place.file === file)
      .map(({ place }) => /^\[(L\d+)\]/.exec((lines[place.line - 1] ?? '').slice(place.column - 1))?.[1] ?? ''),
  )
  const { report, rendered, figures, tokens, builtId } = await makePage(examination, {
    edition: 'circulation',
    status: 'draft',
    allowGaps: true,
    builtAt: new Date(0),
  })
  const { html: page } = rendered
  const docx = unzipSync(writeWord(report, { figures, sizes: new Map(), tokens, accent: '', builtId }))
  const word = strFromU8(docx['word/document.xml'] as Uint8Array)
  const notes = strFromU8(docx['word/footnotes.xml'] ?? new Uint8Array())
  const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
  const marks = new Set([...word.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name))
  return {
    refused,
    html: new Set(
      [...page.matchAll(/<a href="#([^"]+)"[^>]*>(L\d+)<\/a>/g)].flatMap(([, id, words]) =>
        ids.has(id) ? [words!] : [],
      ),
    ),
    docx: new Set(
      [...(word + notes).matchAll(/<w:hyperlink w:anchor="([^"]+)".*?<\/w:hyperlink>/gs)].flatMap(([all, name]) =>
        marks.has(name) ? [/<w:t[^>]*>(L\d+)<\/w:t>/.exec(all)?.[1] ?? ''] : [],
      ),
    ),
  }
}

describe('links within a file', () => {
  it.each(FILES)(
    'work in each output where the check accepts them, and nowhere else: %s',
    async (_name, file, body) => {
      const { refused, html, docx } = await judge(file, body)
      const all = ['0', '1', ...ANCHORS.map((_anchor, index) => String(index + 2))]
      const named = (index: string): string => `L${index} #${ANCHORS[Number(index) - 2] ?? 'in a footnote'}`
      const works = (among: Set<string>) => all.filter((index) => among.has(`L${index}`)).map(named)
      const accepted = all.filter((index) => !refused.has(`L${index}`)).map(named)
      expect(works(html)).toEqual(accepted)
      expect(works(docx)).toEqual(accepted)
      // Both kinds are among them.
      for (const anchor of ['other-matters', 'dont-stop--go', 'f%C3%BCchse-im-tal', 'twice', 'q1', 'SESSION-1'])
        expect(accepted.join('\n')).toContain(`#${anchor}`)
      for (const anchor of ['hidden-part', 'quoted-heading', 'listed-heading', 'q9', 'findings-q1', 'q1-how-we-work'])
        expect(accepted.map((one) => one.split('#')[1])).not.toContain(anchor)
    },
    60_000,
  )
})
