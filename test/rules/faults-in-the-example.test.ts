import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'

type Files = Record<string, string | Uint8Array>

const folder = join(import.meta.dirname, '../../report')
const example: Files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/out'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), path.endsWith('.png') ? readFileSync(path) : readFileSync(path, 'utf8')]),
)

interface Fault {
  rule: string
  /** Changes the files, and says where the diagnostic is expected: the file and the words at its line. */
  inject(files: Files): { file: string; line: number }
}

function text(files: Files, file: string): string {
  return String(files[file])
}

function lineOf(content: string, words: string): number {
  const at = content.indexOf(words)
  if (at < 0) throw new Error(`The example has no "${words}"`)
  return content.slice(0, at).split('\n').length
}

/** Replaces words of a file; the diagnostic is expected on the line where `sign`, or the new words, then stand. */
function replace(rule: string, file: string, from: string, to: string, sign = to.trim().split('\n')[0] ?? ''): Fault {
  return {
    rule,
    inject(files) {
      const before = text(files, file)
      if (!before.includes(from)) throw new Error(`${file} has no "${from}"`)
      files[file] = before.replace(from, () => to)
      return { file, line: lineOf(text(files, file), sign) }
    },
  }
}

/** Puts a paragraph at the end of a note's last section. */
function append(rule: string, file: string, words: string, sign = words): Fault {
  return {
    rule,
    inject(files) {
      files[file] = `${text(files, file).trimEnd()}\n\n${words}\n`
      return { file, line: lineOf(text(files, file), sign) }
    },
  }
}

const MEETING = 'meeting.yaml'
const ONE = 'notes/session-1.md'
const TWO = 'notes/session-2.md'
const CLOSING = 'notes/closing.md'
const OPENING = 'notes/opening.md'

const faults: Fault[] = [
  {
    rule: 'note-missing',
    inject(files) {
      delete files[OPENING]
      return { file: MEETING, line: lineOf(text(files, MEETING), 'id: opening') }
    },
  },
  replace('note-session-unknown', CLOSING, 'session: closing', 'session: plenary'),
  {
    rule: 'note-session-repeated',
    inject(files) {
      files['notes/second.md'] = '---\nsession: closing\nstatus: submitted\n---\n\nAnother rapporteur wrote this too.\n'
      return { file: 'notes/second.md', line: 2 }
    },
  },
  {
    rule: 'question-unanswered',
    inject(files) {
      const before = text(files, TWO)
      const call = /## Q4[\s\S]*?(\[\^[a-z0-9-]+\])/.exec(before)?.[1] ?? ''
      files[TWO] = before.replace(/## Q4[\s\S]*?(?=\n## |\n\[\^)/, '').replace('\n\n## Q2', `${call}\n\n## Q2`)
      return { file: TWO, line: 2 }
    },
  },
  append(
    'question-unknown',
    ONE,
    '## Q7. Something else\n\nA few words on it, long enough to be read as more than a slip of the pen.',
    '## Q7',
  ),
  append(
    'question-repeated',
    ONE,
    '## Q1\n\nMore on the first question, which was answered above already by the same rapporteur.',
    '## Q1\n',
  ),
  {
    rule: 'question-silent',
    inject(files) {
      files[MEETING] = text(files, MEETING).replace(
        '\nsessions:\n',
        '\n  - id: q5\n    title: Costs\n    text: What does it cost?\n\nsessions:\n',
      )
      files['editor/executive-summary.md'] =
        `${text(files, 'editor/executive-summary.md')}\n## Q5. Costs\n\nNo session spoke of costs.\n`
      return { file: MEETING, line: lineOf(text(files, MEETING), 'id: q5') }
    },
  },
  replace(
    'aspect-missing',
    MEETING,
    '      - { id: outlook, title: Foreseeable changes }',
    '      - { id: outlook, title: Foreseeable changes }\n      - { id: training, title: Training of staff }',
    '',
  ),
  append('not-discussed-reason', CLOSING, '### Next steps\n\nNot discussed:', 'Not discussed:'),
  append('placeholder', CLOSING, 'The date is TBC.'),
  append(
    'section-empty',
    CLOSING,
    '### Nothing here\n\n### And on\n\nWords below the next heading.',
    '### Nothing here',
  ),
  append(
    'heading-skipped',
    TWO,
    '##### Too deep\n\nWords below a heading that is two levels too deep.',
    '##### Too deep',
  ),
  {
    rule: 'heading-accidental',
    inject(files) {
      files[CLOSING] = `${text(files, CLOSING).trimEnd()}\n\nProse that a rule should follow.\n---\n`
      return { file: CLOSING, line: text(files, CLOSING).trimEnd().split('\n').length }
    },
  },
  append('code-accidental', CLOSING, 'A paragraph.\n\n    An indented line.', '    An indented line.'),
  append('typing-mended', CLOSING, '• An item with a mark of its own.'),
  append('internal-unclosed', CLOSING, ':::internal\nWhat nobody outside may read.', ':::internal'),
  append('label-unknown', CLOSING, '- Findng: A label with a letter too few.'),
  append('point-outside', ONE, '## Remarks\n\n- Finding: Outside every question.', '- Finding: Outside'),
  append('recommendation-addressee', CLOSING, '- Recommendation to the Foreign Office (national): Take note.'),
  append('qualifier-unknown', CLOSING, '- Finding (wholly): Known to nobody.'),
  append('mention-unknown', CLOSING, 'Words of @nobody-at-all.'),
  append('raw-html', CLOSING, 'Words with <u>a tag.', '<u>'),
  append('link-unsafe', CLOSING, 'See [this](javascript:alert) for more.'),
  append('link-broken', CLOSING, 'See [there](#nowhere-at-all) for more.'),
  append('image-refused', CLOSING, '![A picture](../figures/missing.png)'),
  append('image-alt', CLOSING, '![](../figures/human-review.png)'),
  append('text-invisible', CLOSING, 'Words with a zero\u200bwidth space.'),
  append('text-unprintable', CLOSING, 'Words with \u6771 in them.'),
  replace('front-matter', TWO, 'status: submitted', 'stauts: submitted'),
  replace('meeting-schema', MEETING, 'timeZone:', 'timezone:'),
  {
    rule: 'encoding',
    inject(files) {
      files[TWO] = Buffer.concat([Buffer.from(text(files, TWO)), Buffer.from([0xff])])
      return { file: TWO, line: String(example[TWO]).split('\n').length }
    },
  },
]

async function found(files: Files): Promise<string[]> {
  return check(await gatherFiles(files)).map(({ rule, place }) => `${rule} ${place.file}:${place.line}`)
}

describe('one fault in a copy of the worked example', () => {
  it('a clean copy has none', async () => {
    expect(await found({ ...example })).toEqual([])
  })

  it.each(faults.filter(({ rule }) => rule !== 'aspect-missing').map((fault) => [fault.rule, fault] as const))(
    '%s: found at its line, and nothing else',
    async (_, fault) => {
      const files = { ...example }
      const { file, line } = fault.inject(files)
      expect(await found(files)).toEqual([`${fault.rule} ${file}:${line}`])
    },
  )

  it('aspect-missing: found in every note that is asked, and nothing else', async () => {
    const files = { ...example }
    faults.find(({ rule }) => rule === 'aspect-missing')?.inject(files)
    const line = lineOf(text(files, ONE), '## Q1')
    expect(await found(files)).toEqual([`aspect-missing ${ONE}:${line}`])
  })

  it('all at once that do not take each other away: each is found', async () => {
    const files = { ...example }
    const apart = faults.filter(
      ({ rule }) =>
        !['note-session-unknown', 'encoding', 'note-session-repeated', 'internal-unclosed', 'question-silent'].includes(
          rule,
        ),
    )
    for (const fault of apart) fault.inject(files)
    const rules = new Set(check(await gatherFiles(files)).map(({ rule }) => rule))
    for (const { rule } of apart) expect(rules).toContain(rule)
  })
})
