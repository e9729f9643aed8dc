import { wrap } from '../diagnostics/visible-text.js'
import { recipientSchema } from './recipient-schema.js'

const COLUMNS = 80

const YAML = `- { id: austria, state: Austria, name: Permanent Mission of Austria, address: mission@austria.example, language: de }
- { id: interpol, organization: INTERPOL, name: Liaison office, address: liaison@interpol.example }
`

const CSV = `id,state,organization,name,address,language
austria,Austria,,Permanent Mission of Austria,mission@austria.example,de
interpol,,INTERPOL,Liaison office,liaison@interpol.example,
`

/** What the list of recipients is, field by field, with the same two recipients in both forms. */
export function explainRecipients(): string {
  const fields = Object.entries(recipientSchema.shape)
  const width = Math.max(...fields.map(([key]) => key.length)) + 2
  const told = fields.map(([key, { description = '' }]) =>
    wrap(description, COLUMNS - width)
      .map((line, index) => `${(index === 0 ? key : '').padEnd(width)}${line}\n`)
      .join(''),
  )
  return [
    paragraph(
      'recipients.yaml or recipients.csv, beside meeting.yaml, says who gets a release, one message each. Two recipients ' +
        'never share an id or an address. Whatever is wrong is said with its line before any connection is made.',
    ),
    told.join(''),
    `recipients.yaml:\n\n${indent(YAML)}`,
    `recipients.csv, with commas or semicolons, and the names of the fields in its first row:\n\n${indent(CSV)}`,
    paragraph(
      'The list holds addresses: keep it out of version control that others read. "rapporteur schema recipients" prints ' +
        "its JSON Schema, for an editor's completion.",
    ),
  ].join('\n')
}

function paragraph(words: string): string {
  return `${wrap(words, COLUMNS).join('\n')}\n`
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
