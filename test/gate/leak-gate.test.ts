import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, doctored, gate, notes, rooms, type BuiltReport } from './build-outputs.js'

let built: BuiltReport
beforeAll(async () => {
  built = await build()
})

const html = (from: string | RegExp, to: string): Promise<string | undefined> =>
  gate(doctored(built, 'report.html', from, to))

/** A place in the words of the session that hides everything. */
const closed = 'Failures are seldom told.'
const inClosedSession = (words: string): Promise<string | undefined> =>
  html(/(data-session="closed-room"[\s\S]*?)Failures are seldom told\./, `$1${words}`)

describe('the leak gate lets pass', () => {
  it.each(['circulation', 'internal'] as const)(
    'a report in which each session says what it may: %s',
    async (edition) => {
      expect(await gate(await build(edition))).toBeUndefined()
    },
  )

  it('the name of a person in the words of an open session, wherever the report repeats them', () => {
    const text = new TextDecoder().decode(built.outputs[0]?.bytes)
    expect(text.match(/Olga Přibylová \(Technical University of Samplecity\) counts/g)).toHaveLength(2)
  })

  it('the full name of somebody who shares a family name with somebody who must not be named', async () => {
    const meeting = rooms.people.replace('name: Zoe Quillfeather', 'name: Zoe Přibylová')
    const shared = await build('circulation', notes, { people: meeting })
    expect(await gate(shared)).toBeUndefined()
    const alone = doctored(shared, 'report.html', 'Publish a register.', 'Publish it, Ms Přibylová.')
    expect(await gate(alone)).toContain('the name of zoe (no open session names them)')
  })

  it('a name that an open session says outright, as the check does', async () => {
    const said = { ...notes, 'notes/open-room.md': `Ms Müllerová was thanked.\n\n## Q1\n\n- Finding: None.\n` }
    expect(await gate(await build('circulation', said))).toBeUndefined()
  })
})

describe('the leak gate finds a planted name', () => {
  it.each([
    ['as it is listed', 'Anna Müllerová told of it.'],
    ['in other case', 'ANNA MÜLLEROVÁ told of it.'],
    ['without diacritics', 'Anna Mullerova told of it.'],
    ['split by a soft hyphen', 'Anna Mülle&shy;rová told of it.'],
    ['over the end of a line', 'Anna\n   Müllerová told of it.'],
    ['split by an element', 'Anna Müll<em>erová</em> told of it.'],
    ['by her affiliation', 'It was the Police Institute of Exampleland that failed.'],
    ['of somebody who is named elsewhere', 'Olga Přibylová told of it.'],
    ['in a comment', '<!-- Anna Müllerová -->told of it.'],
    ['in an alternative text', '<img alt="Anna Müllerová at a desk" src="data:image/png;base64,AAAA">'],
    ['in the address of a link', '<a href="https://police.example/anna-mullerova">here</a>'],
    ['in a title', '<span title="Müllerová">told</span>'],
    ['in a label', '<span aria-label="Ms Müllerová">told</span>'],
    ['in an anchor', '<span id="anna-mullerova">told</span>'],
    ['in a table cell', '<table><tr><td>3</td><td>Müllerová</td></tr></table>'],
  ])('%s', async (_, words) => {
    const said = await inClosedSession(words)
    expect(said).toMatch(
      /report\.html, #\S+.*: the (?:name|affiliation) of (?:anna|olga) \(closed-room does not allow it\)/,
    )
    expect(said).not.toMatch(/Müllerová|Mullerova|Přibylová/i)
  })

  it('in what the findings and the register repeat from the session', async () => {
    const said = await html(/(data-from="closed-room"[\s\S]*?)Failures are seldom told\./, '$1Olga Přibylová failed.')
    expect(said).toContain('report.html, #findings-q2-rest: the name of olga (closed-room does not allow it)')
  })

  it('in the contents, where they lead to the session', async () => {
    const said = await html(/(<a href="#closed-room"><span class="entry">)/, '$1Olga Přibylová ')
    expect(said).toContain('the name of olga (closed-room does not allow it)')
  })

  it('in the words of the report, for those whom no open session names', async () => {
    expect(await html('content="23 and 24', 'content="Zoe Quillfeather, 23 and 24')).toContain(
      'report.html, the head, metadata: the name of zoe (no open session names them)',
    )
    expect(await html('counts the hours', 'and Quillfeather count the hours')).toContain('the name of zoe')
    expect(await html('counts the hours', 'and Olga Přibylová count the hours')).toBeUndefined()
  })

  it('in report.json, by session', async () => {
    const json = (to: string) => gate(doctored(built, 'report.json', 'Failures are seldom told.', to))
    expect(await json('Olga Přibylová failed.')).toContain(
      'report.json, parts[3].paragraphs[1].words: the name of olga',
    )
    expect(
      await gate(doctored(built, 'report.json', 'Publish a register.', 'Publish it, Olga Přibylová.')),
    ).toBeUndefined()
    expect(await gate(doctored(built, 'report.json', 'Publish a register.', 'Publish it, Ms Müllerová.'))).toContain(
      'the name of anna',
    )
  })

  it('in recommendations.csv, by row and column', async () => {
    const csv = (from: string, to: string) => gate(doctored(built, 'recommendations.csv', from, to))
    expect(await csv('Collect the failures', 'Collect with Olga Přibylová the failures')).toContain(
      'recommendations.csv, row 3, column Recommendation: the name of olga',
    )
    expect(await csv('Publish a register.', 'Olga Přibylová: publish a register.')).toBeUndefined()
  })

  it('in recommendations.xlsx, in cells and properties', async () => {
    const xlsx = (from: string, to: string) => gate(repacked(built, from, to))
    expect(await xlsx('Collect the failures', 'Collect, Olga P&#345;ibylov&#xE1;, the failures')).toContain(
      'recommendations.xlsx, row 3, column Recommendation: the name of olga',
    )
    expect(await xlsx('Publish a register.', 'Olga Přibylová: publish a register.')).toBeUndefined()
    expect(await xlsx('name="Recommendations"', 'name="Zoe Quillfeather"')).toContain(
      'recommendations.xlsx, xl/workbook.xml: the name of zoe',
    )
  })

  it('in every place, a line each, the first dozen of them', async () => {
    const said = await html(new RegExp(closed, 'g'), 'Anna Müllerová failed.')
    expect(said?.split('\n').length).toBeGreaterThanOrEqual(3)
  })
})

describe('the leak gate finds internal words', () => {
  it('in a sequence of five, whatever their case', async () => {
    expect(await html('Trials end late', 'The QUARREL about the&shy; bud&shy;get')).toContain(
      'words of the internal block at notes/mild-room.md, line 12',
    )
    expect(await gate(doctored(built, 'report.json', 'Trials end late', 'lasted until the evening and'))).toContain(
      'report.json',
    )
  })

  it('of a short block, as a whole', async () => {
    expect(await html('Trials end late', 'kept from delegations')).toContain('notes/mild-room.md, line 14')
    expect(await html('Trials end late', 'kept from all delegations')).toBeUndefined()
  })

  it('and not what is said elsewhere too, nor in the internal edition', async () => {
    const both = {
      ...notes,
      'notes/open-room.md': 'The quarrel about the budget lasted.\n\n## Q1\n\n- Finding: None.\n',
    }
    expect(await gate(await build('circulation', both))).toBeUndefined()
    const internal = await build('internal')
    expect(new TextDecoder().decode(internal.outputs[0]?.bytes)).toContain('never settled')
    expect(await gate(internal)).toBeUndefined()
  })
})

/** The workbook with some text in one of its files changed. */
function repacked({ outputs, input }: BuiltReport, from: string, to: string): BuiltReport {
  let changed = 0
  const others = outputs.map((output) => {
    if (!output.name.endsWith('.xlsx')) return output
    const files = Object.entries(unzipSync(output.bytes)).map(([path, bytes]) => {
      const text = strFromU8(bytes)
      if (text.includes(from)) changed++
      return [path, strToU8(text.replace(from, to))] as const
    })
    return { ...output, bytes: zipSync(Object.fromEntries(files)) }
  })
  if (changed !== 1) throw new Error(`${from} stands in ${changed} files`)
  return { outputs: others, input }
}
