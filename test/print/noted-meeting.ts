import { filesOf, type Files } from '../whole/meeting-folder.js'
import { makeWords } from './sample-document.js'

/**
 * The worked example with a note that calls footnotes from everywhere: paragraphs, a heading, a quotation, a table's
 * caption, head and rows, nested lists, labels of points, captions of pictures, a table on turned pages; one twice; two
 * longer than the room that is left.
 */
export function notedMeeting(): Files {
  const words = makeWords(11)
  const definitions: string[] = []
  const note = (count = 12): string => {
    const name = `n${definitions.length + 1}`
    definitions.push(`[^${name}]: The note ${name} says ${words(count)}.`)
    return `[^${name}]`
  }
  const rows = Array.from({ length: 30 }, (_, row) => `| ${words(3)} | ${words(12)}${row % 4 === 0 ? note(14) : ''} |`)
  const wideRows = Array.from(
    { length: 26 },
    (_, row) =>
      `| Wide row ${row + 1} | ${Array.from({ length: 11 }, () => words(2)).join(' | ')}${row % 6 === 0 ? note(20) : ''} |`,
  )
  const blocks = [
    `## Matters that have notes${note()}`,
    `${words(60)}.`,
    ...[8, 25, 60].map((count) => `${words(70)},${note(count)} ${words(50)}.${note(20)}`),
    `### A heading that calls one${note()}`,
    `${words(30)}.`,
    `> ${words(40)}.${note(30)} @speaker-1`,
    `Table: Words in rows${note()}`,
    `| Name${note(9)} | Use |\n|---|---|\n${rows.join('\n')}`,
    `- ${words(30)}.${note()}\n- ${words(20)}\n  - ${words(15)}.${note(40)}\n  - ${words(30)}.`,
    `- Finding${note(9)}: ${words(40)}.${note()}\n- **Risk (one):**${note(14)} ${words(30)}.\n- Divergence: ${words(10)}${note()}\n  - View (one): ${words(40)}.${note()}\n  - View (several): ${words(30)}.`,
    `${words(50)}.${note(330)} ${words(120)}.`,
    `${words(50)}.[^n1] ${words(30)}.`,
    ...[10, 20, 60, 150, 20, 90, 10, 300].map((count) => `${words(count)}.${note(count % 70)}`),
    `${words(20)}.${note(420)}`,
    // More than a page, and short ones behind it; what goes on must not make them wait.
    `${words(30)}.${note(1400)} ${words(40)}.`,
    ...[30, 50, 20, 90, 40, 70, 30, 60, 80, 40].map((count) => `${words(count)}.${note(9 + (count % 7))}`),
    `- ${words(30)}.${note(700)}\n- ${words(20)}.${note(300)}\n  - ${words(15)}.${note(9)}\n  - ${words(30)}.[^n1]`,
    `### Another heading${note(30)}`,
    `${words(60)}.${note(10)} ${words(60)}.${note(12)}`,
    `## Turned`,
    `${words(80)}.${note(90)}`,
    `Table: A wide table${note()}`,
    `| Row | ${Array.from({ length: 11 }, (_, at) => `Column ${at + 1}${at === 4 ? note() : ''}`).join(' | ')} |\n|${'---|'.repeat(12)}\n${wideRows.join('\n')}`,
    `${words(60)}.${note(25)}`,
    `![A path of decisions](../figures/human-review.png "How a decision is made${note()}")${note(30)}`,
    `${words(40)}.${note()}`,
  ]
  const files = filesOf('report')
  const at = 'notes/side-event.md'
  return { ...files, [at]: `${files[at] as string}\n${[...blocks, ...definitions].join('\n\n')}\n` }
}

/** The worked example with a session of more than thirty pages that has a note here and there. */
export function longMeeting(): Files {
  const words = makeWords(5)
  const definitions: string[] = []
  const blocks = Array.from({ length: 90 }, (_, at) => {
    if (at % 5 > 0) return `${words(150)}.`
    definitions.push(`[^l${at}]: The note l${at} says ${words(20 + (at % 4) * 30)}.`)
    return `${words(100)}.[^l${at}] ${words(60)}.`
  })
  const files = filesOf('report')
  const at = 'notes/side-event.md'
  const note = [files[at] as string, '## Matters of length', ...blocks, ...definitions].join('\n\n')
  return { ...files, [at]: `${note}\n` }
}
