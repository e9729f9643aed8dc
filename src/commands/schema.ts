import { z } from 'zod'
import { frontMatterSchema, meetingSchema } from '../load/meeting-schema.js'
import { EXIT, UserError } from '../user-error.js'
import type { Terminal } from './terminal.js'

/** `rapporteur schema`: a JSON Schema, for an editor's completion. */
export async function schema(name: string, terminal: Terminal): Promise<number> {
  const document = await schemaOf(name)
  terminal.print(`${JSON.stringify(document, null, 2)}\n`)
  return EXIT.done
}

async function schemaOf(name: string): Promise<object> {
  if (name === 'meeting') return z.toJSONSchema(meetingSchema, { io: 'input', unrepresentable: 'any' })
  if (name === 'note') return z.toJSONSchema(frontMatterSchema, { io: 'input', unrepresentable: 'any' })
  if (name === 'recipients') {
    const { recipientsSchema } = await import('../recipients/recipient-schema.js')
    return z.toJSONSchema(recipientsSchema, { io: 'input', unrepresentable: 'any' })
  }
  if (name === 'report') return (await import('../export/report-schema.js')).reportJsonSchema()
  throw new UserError(`There is no schema "${name}"`, {
    nextStep: 'Ask for "meeting", "note", "recipients" or "report"',
    exitStatus: EXIT.usage,
  })
}
