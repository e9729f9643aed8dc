import { z } from 'zod'
import { frontMatterSchema, meetingSchema } from '../load/meeting-schema.js'
import { EXIT, UserError } from '../user-error.js'
import type { Terminal } from './terminal.js'

/** What there is a schema of; the package carries each as a file, `dist/schema/NAME.json`. */
export const SCHEMAS = ['meeting', 'note', 'recipients', 'report'] as const

/** `rapporteur schema`: a JSON Schema, for an editor's completion. */
export async function schema(name: string, terminal: Terminal): Promise<number> {
  terminal.print(await schemaText(name))
  return EXIT.done
}

/**
 * A JSON Schema as it is printed.
 *
 * @throws UserError with exit status 2 where there is none of that name
 */
export async function schemaText(name: string): Promise<string> {
  return `${JSON.stringify(await schemaOf(name), null, 2)}\n`
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
    nextStep: `Ask for one of: ${SCHEMAS.join(', ')}`,
    exitStatus: EXIT.usage,
  })
}
