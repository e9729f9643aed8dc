import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { outputsOf, type Files } from '../whole/meeting-folder.js'

const SECOND = 'notes/session-2.md'
const HEAD =
  '---\nsession: session-2\nstatus: submitted\n---\n\n## Q2\n\n' +
  'Visits between services were the form of learning that speakers named first and praised.\n\n'
const filesWith = (body: string): Files => ({ ...exampleMeeting, [SECOND]: HEAD + body })

/** The rules that speak of the note, with line and column. */
async function spoken(body: string): Promise<string[]> {
  const diagnostics = check(await gatherFiles(filesWith(body)), { today: '2019-11-01' })
  return diagnostics
    .filter(({ place }) => place.file === SECOND)
    .map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)
}
const circulated = async (body: string): Promise<string> => (await outputsOf(filesWith(body)))['report.html'] ?? ''

describe('a line that is nearly ":::internal"', () => {
  it.each([
    ':::internal:',
    ':::internal.',
    ':::internal only',
    ':::internal – for the editor',
    ':::Internal block',
    '::: internal :::',
    ':::internal {.note}',
    ':::intern',
    ':::interal',
    ':::internals',
    '::internal',
    ':: internal',
    ':::{internal}',
    '::: {.internal}',
    '**:::internal**',
    '> :::internal only',
  ])('is an error at its place, and keeps what follows in the house: %s', async (line) => {
    const body = `${line}\nThe greenhouse was named.\n:::\n`
    expect(await spoken(body)).toContain('10:1 internal-unclosed')
    expect(await circulated(body)).not.toContain('greenhouse')
  })

  it('keeps the words on that line in the house too', async () => {
    expect(await circulated(':::internal The greenhouse was named. :::\n')).not.toContain('greenhouse')
  })

  it('keeps in the house what stands apart from it, and what another section says is printed', async () => {
    const html = await circulated('::internal\n\nThe greenhouse.\n\n- The orangery.\n\n:::\n\n## Other\n\nThe lawn.\n')
    expect(html).not.toContain('greenhouse')
    expect(html).not.toContain('orangery')
    expect(html).toContain('The lawn.')
  })

  it.each([':::international', ':::note', 'See :::internal for this.', ':internal'])('is not %s', async (line) => {
    expect(await spoken(`${line}\nThe lawn.\n`)).not.toContain('10:1 internal-unclosed')
    expect(await circulated(`${line}\nThe lawn.\n`)).toContain('The lawn.')
  })
})

describe('a line that closes an internal block otherwise than Markdown wants it', () => {
  it.each([
    ['with fewer colons', '::::internal', ':::'],
    ['behind four spaces', ':::internal', '    :::'],
    ['behind a tab', ':::internal', '\t:::'],
  ])('closes it %s, which is said', async (_name, opening, closing) => {
    const body = `${opening}\nThe greenhouse.\n${closing}\n\n## Other\n\nThe lawn.\n`
    expect((await spoken(body)).filter((line) => /internal|typing/.test(line))).toEqual([
      `12:${1 + closing.length - closing.trimStart().length} typing-mended`,
    ])
    const html = await circulated(body)
    expect(html).not.toContain('greenhouse')
    expect(html).toContain('The lawn.')
  })
})
