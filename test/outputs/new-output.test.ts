import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from '../../src/commands/build.js'
import type { Terminal } from '../../src/commands/terminal.js'
import { readProse } from '../../src/gate/reader.js'
import { chooseOutputs, describeChoice } from '../../src/outputs/choose-outputs.js'
import { outputKinds } from '../../src/outputs/index.js'
import type { OutputKind } from '../../src/outputs/output-kind.js'
import { readBuild } from '../../src/release/read-build.js'
import { contents, copyOf } from '../cli/run.js'

/** A kind of output that nothing but this test knows: the title of the report, as text. */
function titleText(words = ''): OutputKind {
  return {
    to: 'title',
    name: 'title.txt',
    mediaType: 'text/plain',
    usual: false,
    printed: false,
    released: true,
    make: ({ report }) => new TextEncoder().encode(`${report.title}\n${words}`),
    read: readProse,
  }
}

let meeting: ReturnType<typeof copyOf>
let printed: string
beforeEach(() => {
  meeting = copyOf('report')
  printed = ''
})
afterEach(() => meeting.remove())

function buildWith(kind: OutputKind, to: string[]): Promise<number> {
  const terminal: Terminal = {
    cwd: meeting.folder,
    env: { SOURCE_DATE_EPOCH: '1570000000' },
    columns: 100,
    interactive: { in: false, out: false, err: false },
    print: (text) => (printed += text),
    report: (text) => (printed += text),
  }
  return build(meeting.folder, { to, edition: 'circulation', status: 'comment' }, terminal, [...outputKinds, kind])
}

const file = (name: string): string => join(meeting.folder, 'out', name)
const named = (): string[] =>
  (JSON.parse(readFileSync(file('manifest.json'), 'utf8')) as { outputs: { name: string }[] }).outputs.map(
    ({ name }) => name,
  )

describe('an output that is added to the table', () => {
  it('is written, named in the manifest and in what is said, and removed by a build that does not renew it', async () => {
    expect(await buildWith(titleText(), ['html', 'title'])).toBe(0)
    expect(readFileSync(file('title.txt'), 'utf8')).toContain('Artificial Intelligence')
    expect(named()).toEqual(['report.html', 'title.txt'])
    expect(printed).toContain('title.txt')
    expect(await buildWith(titleText(), ['html'])).toBe(0)
    expect(existsSync(file('title.txt'))).toBe(false)
    expect(named()).toEqual(['report.html'])
  })

  it('passes the gate as every output does: nothing is written where it tells what stays in the house', async () => {
    await buildWith(titleText('Nothing to hide.'), ['title'])
    const before = contents(join(meeting.folder, 'out'))
    const telling = titleText("One presentation showed step by step how a bank's voice check can be passed.")
    await expect(buildWith(telling, ['title'])).rejects.toThrow(/title\.txt, its words: words of the internal block/)
    expect(contents(join(meeting.folder, 'out'))).toEqual(before)
  })

  it('is wanted by a release where the table says so', async () => {
    await buildWith(titleText(), ['html'])
    const wanted = [...outputKinds, titleText()].filter(({ released }) => released).map(({ name }) => name)
    await expect(readBuild(join(meeting.folder, 'out'), wanted)).rejects.toThrow(/no title\.txt/)
  })

  it('can be asked for by its name and by "all", and is told of in the help and in what is said of another name', () => {
    const kinds = [...outputKinds, titleText()]
    expect(chooseOutputs(['title'], kinds)).toMatchObject([{ name: 'title.txt' }])
    expect(chooseOutputs(['all'], kinds)).toEqual(kinds)
    expect(chooseOutputs(undefined, kinds)).not.toContain(kinds.at(-1))
    expect(describeChoice(kinds)).toMatch(/reading-order,docx,title; all/)
    expect(() => chooseOutputs(['titles'], kinds)).toThrow(
      expect.objectContaining({ exitStatus: 2, nextStep: expect.stringContaining('title, all') as string }),
    )
  })
})

describe('the table of outputs', () => {
  it('names nothing twice', () => {
    for (const facts of ['to', 'name'] as const) {
      const all = outputKinds.map((kind) => kind[facts])
      expect(new Set(all).size).toBe(all.length)
    }
  })
})
