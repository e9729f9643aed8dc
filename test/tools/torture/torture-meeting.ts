import { names } from './names.js'
import * as notes from './notes.js'
import { drawPicture } from './picture.js'

const meetingYaml = `# An invented meeting that is hard to print; made by test/tools/torture, see test/fixtures/meetings/README.md.

title: "Names in All Scripts: Registers, Lists and Everything That Makes a Page Hard to Set"
series: { name: Conference of Registrars of Names, short: Registrars, year: 2023, previous: [{ year: 2021, theme: Names at sea }] }
symbol: RN/2023/7
language: en
distribution: For registrars, courts and archives
dates: { start: 2023-05-08, end: 2023-05-10 }
place: Łódź
timeZone: Europe/Warsaw
status: draft
issuer: { chair: "${names[0].from}", organizer: "${names[11].from}" }
mandate:
  - { symbol: RN/2021/3, text: "Minutes of the conference of 2021, which asked for a second one on the printing of names." }

questions:
  - id: q1
    title: Names in lists
    text: How are names kept, and how are they lost?
    aspects:
      - { id: kept, title: How names are kept }
      - { id: lost, title: How names are lost }
  - id: q2
    title: Names in running text
    text: What becomes of a name in a text that goes on for pages?

sessions:
  - { id: opening, kind: opening, title: Opening, starts: 2023-05-08T09:00, asks: {} }
  - id: lists
    kind: session
    title: "Session I: Lists within lists, and tables over pages"
    starts: 2023-05-08T10:00
    ends: 2023-05-08T18:00
    moderator: latin-1
    speakers: [${names.map(({ id }) => id).join(', ')}]
    rapporteur: greek-1
    asks: { q1: required }
  - { id: long, kind: session, title: "Session II: A text that goes on and on", starts: 2023-05-09T09:00, asks: { q2: required } }
  - { id: scripts, kind: session, title: "Session III: All scripts", starts: 2023-05-09T13:00, asks: { q1: expected, q2: expected } }
  - { id: wide, kind: side-event, title: "Side event: Wide tables and many views", starts: 2023-05-10T09:00, asks: { q1: optional, q2: optional } }
  - { id: closing, kind: closing, title: Close, starts: 2023-05-10T16:00, asks: { q1: optional } }

people:
${names.map(({ id, name, from }) => `  - { id: ${id}, name: "${name}", role: Registrar, affiliation: "${from}", category: registrars }`).join('\n')}

addressees:
  - { id: registrars, name: registrars, level: local }
  - { id: courts, name: courts, level: national }
  - { id: archives, name: archives, level: national }
levels: [local, national]

participation:
  - { category: registrars, count: 41, women: 23 }
  - { category: courts, count: 7, women: 4 }
participants: list
documents:
  - { symbol: RN/2023/2, title: "On the printing of ʻokina, ŋ and ẞ", by: "${names[1].name}" }
`

const summary = `The conference asked how names are kept and how they are lost. It had no answer in common.

## Q1. Names in lists

Names are kept where somebody reads them aloud once a year. They are lost in the columns of tables.

## Q2. Names in running text

A text of three thousand words without a heading hides a name as well as a fire does.
`

/** The files of the torture meeting by their path: the same at every call. */
export function tortureMeeting(): Record<string, string | Buffer> {
  const bar = [90, 60, 220, 130, 40, 180, 110]
  return {
    'meeting.yaml': meetingYaml,
    'editor/executive-summary.md': summary,
    'editor/disclaimer.md':
      'Everything in this report is invented, its words are put together by a program, and nobody holds them.\n',
    'notes/1-opening.md': notes.opening(),
    'notes/2-lists.md': notes.lists(),
    'notes/3-long.md': notes.long(),
    'notes/4-scripts.md': notes.scripts(),
    'notes/5-wide.md': notes.wide(),
    'notes/6-closing.md': notes.closing(),
    'figures/bars.png': drawPicture(240, 150, (x, y) => x < (bar[Math.floor(y / 21.5)] ?? 0) && y % 21.5 < 14),
    'figures/tower.png': drawPicture(120, 400, (x, y) => x > 20 && x < 100 && (x + y) % 20 < 16 && y % 20 < 16),
    'figures/band.png': drawPicture(600, 60, (x) => (x * 7919) % 120 > 35),
  }
}
