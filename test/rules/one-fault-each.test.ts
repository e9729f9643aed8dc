import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'

type Files = Record<string, string>

const folder = join(import.meta.dirname, '../fixtures/meetings/harbours')
const today = '2022-06-30'

function cleanMeeting(): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

interface Fault {
  rule: string
  file: string
  /** What is replaced, and by what. */
  edit: [find: string, replace: string]
  /** Words on the line at which the fault is to be found; in another file where it is placed there. */
  at: string
  in?: string
}

const MORNING = 'notes/day1-morning.md'
const AFTERNOON = 'notes/day1-afternoon.md'
const SECOND = 'notes/day2-morning.md'
const WALK = 'notes/harbour-walk.md'
const WELCOME = 'notes/welcome.md'
const SUMMARY = 'editor/executive-summary.md'
const YAML = 'meeting.yaml'

/** Each can stand in one copy of the meeting together with all others. */
const faults: Fault[] = [
  {
    rule: 'note-session-unknown',
    file: WELCOME,
    edit: ['session: welcome', 'session: wellcome'],
    at: 'session: wellcome',
  },
  {
    rule: 'note-unsubmitted',
    file: AFTERNOON,
    edit: ['status: submitted', 'status: draft'],
    at: 'session: day1-afternoon',
  },
  {
    rule: 'question-unknown',
    file: WALK,
    edit: ['## What was seen', '## Question 9. What was seen'],
    at: '## Question 9',
  },
  {
    rule: 'question-repeated',
    file: SECOND,
    edit: ['## Close', '## crews\n\nThere was one more remark.\n\n## Close'],
    at: '## crews',
  },
  {
    rule: 'aspect-missing',
    file: AFTERNOON,
    edit: ['### Relief\n', '### Reliefs and leave\n'],
    at: '## crews: Relief and health',
  },
  {
    rule: 'not-discussed-reason',
    file: SECOND,
    edit: [
      'Not discussed: the first afternoon had dealt with it, and nothing was to be added in a session that is attributed.',
      'Not discussed:',
    ],
    at: 'Not discussed:',
  },
  { rule: 'placeholder', file: SUMMARY, edit: ['Who pays once the ship has sailed remained open.', 'TBC'], at: 'TBC' },
  { rule: 'section-empty', file: WELCOME, edit: ['## What the', '## Programme\n\n## What the'], at: '## Programme' },
  { rule: 'heading-skipped', file: SECOND, edit: ['## Close\n', '## Close\n\n#### Next\n'], at: '#### Next' },
  {
    rule: 'heading-accidental',
    file: WALK,
    edit: ['A tide gauge, dated 1884, still works.', 'A tide gauge, dated 1884, still works.\n-----'],
    at: '-----',
  },
  {
    rule: 'code-accidental',
    file: SECOND,
    edit: ['The next workshop is', '    Indented by hand.\n\nThe next workshop is'],
    at: 'Indented by hand',
  },
  { rule: 'typing-mended', file: WELCOME, edit: ['- Leave safety', '• Leave safety'], at: '• Leave' },
  { rule: 'internal-unclosed', file: WELCOME, edit: ['- Bring the', ':::internal\n\n- Bring the'], at: ':::internal' },
  { rule: 'label-unknown', file: SECOND, edit: ['- Challenge:', '- Chalenge:'], at: '- Chalenge' },
  {
    rule: 'point-outside',
    file: SECOND,
    edit: ['The register was closed', '\n\n- Finding: The paint is new.\n\nThe register was closed'],
    at: '- Finding: The paint',
  },
  {
    rule: 'recommendation-addressee',
    file: AFTERNOON,
    edit: ['Recommendation to ship owners (vessel):', 'Recommendation (vessel):'],
    at: 'Recommendation (vessel):',
  },
  {
    rule: 'recommendation-level',
    file: YAML,
    edit: ['aliases: [Bureau], level: basin', 'aliases: [Bureau]'],
    at: 'Publish the list',
    in: MORNING,
  },
  {
    rule: 'follow-up-owner',
    file: SECOND,
    edit: ['Follow-up to Bureau (by 2022-11-30)', 'Follow-up to Bureau'],
    at: 'Ask the two harbours',
  },
  { rule: 'qualifier-unknown', file: MORNING, edit: ['View (one)', 'View (alone)'], at: 'View (alone)' },
  {
    rule: 'mention-unknown',
    file: WALK,
    edit: ['(@nino-beridze).\n\n### Winter', '(@nino-berize).\n\n### Winter'],
    at: '@nino-berize)',
  },
  { rule: 'raw-html', file: WELCOME, edit: ['she wished', 'she<br>wished'], at: '<br>' },
  { rule: 'link-unsafe', file: WALK, edit: ['rubber ones', '[rubber ones](file:///etc/passwd)'], at: 'file:///' },
  { rule: 'link-broken', file: MORNING, edit: ['The harbours pass', 'The [harbours](#nowhere) pass'], at: '#nowhere' },
  {
    rule: 'footnote-unused',
    file: MORNING,
    edit: ['[^list]: The register', '[^old]: An older list.\n\n[^list]: The register'],
    at: '[^old]',
  },
  {
    rule: 'image-refused',
    file: WELCOME,
    edit: ['The agenda was', '![The quay](../figures/quay.png)\n\nThe agenda was'],
    at: 'quay.png',
  },
  { rule: 'image-alt', file: SUMMARY, edit: ['## crews', '![](../figures/dot.png)\n\n## crews'], at: 'dot.png' },
  { rule: 'table-header', file: MORNING, edit: ['| Month | Storms |', '| Month | |'], at: '| Month | |' },
  {
    rule: 'table-caption',
    file: MORNING,
    edit: ['Table: Hours at anchor in the storms of the winter before the workshop', 'In hours.'],
    at: '| Month |',
  },
  { rule: 'text-invisible', file: WELCOME, edit: ['Three pages', 'Three\u200b pages'], at: 'Three\u200b' },
  { rule: 'text-unprintable', file: SECOND, edit: ['three pages', 'three \u6771 pages'], at: '\u6771' },
  {
    rule: 'quote-unattributed',
    file: SECOND,
    edit: ['## Close\n', '## Close\n\n> See you in spring.\n'],
    at: '> See you',
  },
  {
    rule: 'support-thin',
    file: SECOND,
    edit: [
      'Agreement: Warnings open with the verb (@eleni-papadopoulou; @stefan-taranu)',
      'Agreement: Most services open with the verb (@stefan-taranu)',
    ],
    at: 'Most services',
  },
  {
    rule: 'point-duplicate',
    file: SECOND,
    edit: [
      '- Recommendation to weather',
      '- Risk: Crews stop listening after the third warning that comes to nothing (@stefan-taranu).\n- Recommendation to weather',
    ],
    at: '- Risk: Crews stop',
  },
  { rule: 'date-weekday', file: WELCOME, edit: ['Wednesday, 18 May 2022', 'Tuesday, 18 May 2022'], at: 'Tuesday, 18' },
  {
    rule: 'date-outside',
    file: YAML,
    edit: ['starts: 2022-05-18T17:30', 'starts: 2022-05-20T17:30'],
    at: '2022-05-20T17:30',
  },
  {
    rule: 'theme-missing',
    file: YAML,
    edit: ['{ title: Fatigue, terms: [fatigue] }', '{ title: Shore leave, terms: [shore leave] }'],
    at: 'session: day1-afternoon',
    in: AFTERNOON,
  },
  { rule: 'summary-missing', file: SUMMARY, edit: ['## weather', '## The weather at sea'], at: '## berths' },
  {
    rule: 'participants-leak',
    file: YAML,
    edit: ['participants: statistics', 'participants: list'],
    at: 'participants: list',
  },
  { rule: 'meeting-schema', file: YAML, edit: ['accent:', 'acent:'], at: 'acent:' },
  {
    rule: 'waiver-unused',
    file: WELCOME,
    edit: ['The agenda was', '<!-- waive image-alt: none -->\n\nThe agenda was'],
    at: '<!-- waive',
  },
]

/** Each is looked at alone, since it takes something away that others would need. */
const alone: Fault[] = [
  { rule: 'question-unanswered', file: AFTERNOON, edit: [/## crews[^]*/.source, ''], at: 'session: day1-afternoon' },
  {
    rule: 'question-unanswered',
    file: SECOND,
    edit: [/## Warnings[^]*?(?=## Relief)/.source, '## weather\n\n'],
    at: '## weather',
  },
  {
    rule: 'note-session-repeated',
    file: WELCOME,
    edit: ['session: welcome', 'session: harbour-walk'],
    at: 'session: harbour-walk',
  },
  { rule: 'front-matter', file: WALK, edit: ['status: submitted', 'state: submitted'], at: 'state:' },
  {
    rule: 'front-matter',
    file: WALK,
    edit: ['session: harbour-walk\nstatus: submitted\n---', 'session: harbour-walk'],
    at: '---',
  },
  {
    rule: 'question-unknown',
    file: AFTERNOON,
    edit: ['## crews: Relief and health of crews', '## crew: Relief and health of crews'],
    at: '## crew:',
  },
  {
    rule: 'internal-unclosed',
    file: MORNING,
    edit: ['### Allocation', ':::internal\n\n### Allocation'],
    at: ':::internal',
  },
]

const clean = cleanMeeting()

function breakIt(files: Files, { file, edit: [find, replace] }: Fault): Files {
  const text = files[file] ?? ''
  const broken = text.includes(find) ? text.replace(find, () => replace) : text.replace(new RegExp(find), () => replace)
  expect(broken, `${file} has "${find}"`).not.toBe(text)
  return { ...files, [file]: broken }
}

function expected(files: Files, { rule, file, at, in: placed = file }: Fault): string {
  const text = files[placed] ?? ''
  expect(text, `${placed} has "${at}"`).toContain(at)
  return `${placed}:${text.slice(0, text.indexOf(at)).split('\n').length} ${rule}`
}

async function found(files: Files): Promise<string[]> {
  const gathered = await gatherFiles({ ...files, 'figures/dot.png': dot })
  return check(gathered, { today }).map(({ place, rule }) => `${place.file}:${place.line} ${rule}`)
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
)

it('finds nothing in the clean meeting', async () => {
  expect(await found(clean)).toEqual([])
})

describe('one fault', () => {
  it.each([...faults, ...alone].map((fault) => [fault.rule, fault.edit[1], fault] as const))(
    '%s (%j)',
    async (_rule, _words, fault) => {
      const files = breakIt(clean, fault)
      expect(await found(files)).toEqual([expected(files, fault)])
    },
  )

  it('note-missing', async () => {
    const files = Object.fromEntries(Object.entries(clean).filter(([file]) => file !== WALK))
    const line = (files[YAML] ?? '').slice(0, files[YAML]?.indexOf('id: harbour-walk')).split('\n').length
    expect(await found(files)).toEqual([`meeting.yaml:${line} note-missing`])
  })
})

it('finds all of them in one copy, each at its line, and nothing else', async () => {
  const files = faults.reduce(breakIt, clean)
  const wanted = faults.map((fault) => expected(files, fault))
  expect((await found(files)).sort()).toEqual(wanted.sort())
})
