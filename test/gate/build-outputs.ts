import { assembleReport } from '../../src/assemble/assemble-report.js'
import { outputKinds } from '../../src/outputs/index.js'
import { refuseLeaks, type GateInput } from '../../src/gate/leak-gate.js'
import type { Readable } from '../../src/gate/reader.js'
import type { Edition } from '../../src/model/report.js'
import { renderReport } from '../../src/render/render-report.js'
import { UserError } from '../../src/user-error.js'
import { gather } from '../assemble/assemble.js'

/** Three rooms: everything may be told of the first, affiliations of the second, nothing of the third. */
export const rooms = {
  sessions: `sessions:
  - { id: open-room, kind: session, title: Tools in use, starts: 2019-09-23T10:00, moderator: eva, speakers: [olga], asks: { q1: required } }
  - { id: mild-room, kind: session, title: Tools on trial, starts: 2019-09-23T14:00, attribution: affiliation, speakers: [olga, zoe], asks: { q1: required } }
  - { id: closed-room, kind: session, title: Learning together, starts: 2019-09-24T10:00, attribution: chatham, speakers: [anna, olga], asks: { q2: required } }`,
  people: `people:
  - { id: anna, name: Anna Müllerová, role: head of innovation, affiliation: Police Institute of Exampleland, category: police }
  - { id: olga, name: Olga Přibylová, role: researcher, affiliation: Technical University of Samplecity, category: research }
  - { id: zoe, name: Zoe Quillfeather, affiliation: Agency for Patterns, category: agencies }
  - { id: eva, name: Eva Vzor, affiliation: an agency, category: agencies }`,
}

export const notes: Record<string, string> = {
  'notes/open-room.md': `@olga spoke of three tools.

## Q1

- Finding: @olga counts the hours that two of the tools save.
- Recommendation to States: Publish a register.
`,
  'notes/mild-room.md': `@olga and @zoe spoke.

## Q1

- Finding: Trials end late, said @zoe.

:::internal
The quarrel about the budget lasted until the evening and was never settled. @zoe

Kept from delegations
:::
`,
  'notes/closed-room.md': `@anna spoke first.

## Q2

- Finding: Failures are seldom told.
- Recommendation to Secretariat: Collect the failures of all, as @olga asked.

| Tool | Hours |
|---|---|
| Search | 3 |
`,
}

export interface BuiltReport {
  outputs: Readable[]
  input: GateInput
}

/** Everything but the PDF, as a build makes it. */
export async function build(
  edition: Edition = 'circulation',
  files = notes,
  meeting: Record<string, string> = {},
): Promise<BuiltReport> {
  const gathered = await gather(files, { ...rooms, ...meeting })
  const report = assembleReport(gathered, { edition, allowGaps: false })
  const rendered = renderReport(report, { builtId: 'b', figures: {}, media: 'print-and-page' })
  const print = (): never => {
    throw new Error('Nothing is printed here')
  }
  const outputs: Readable[] = []
  for (const { printed, name, read, make } of outputKinds) {
    if (!printed)
      outputs.push({
        name,
        read,
        bytes: await make({ gathered, report, rendered, figures: {}, tokens: '', builtId: 'b', print }),
      })
  }
  return { outputs, input: { gathered, report, html: rendered.html } }
}

/** The built report with one output's text changed; what is replaced must be there. */
export function doctored(
  { outputs, input }: BuiltReport,
  name: string,
  from: string | RegExp,
  to: string,
): BuiltReport {
  const changed = outputs.map((output) => {
    if (output.name !== name) return output
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(output.bytes)
    const other = text.replace(from, to)
    if (other === text) throw new Error(`${name} has no ${String(from)}`)
    return { ...output, bytes: new TextEncoder().encode(other) }
  })
  return { outputs: changed, input }
}

/** What the gate says, or nothing where it lets pass. */
export async function gate({ outputs, input }: BuiltReport): Promise<string | undefined> {
  try {
    await refuseLeaks(outputs, input)
    return undefined
  } catch (error) {
    if (!(error instanceof UserError) || error.exitStatus !== 1) throw error
    return error.message
  }
}
