import type { Diagnostic, Fix, Severity, Waiving } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { rules } from '../rules/index.js'
import { pathFrom, type CheckResult, type FormatOptions } from './check-result.js'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * SARIF 2.1.0 (OASIS), which code hosts show beside the lines. Waived diagnostics are listed as suppressed.
 */
export function formatSarif({ diagnostics }: CheckResult, { folder, version }: FormatOptions = {}): string {
  const used = rules.filter(({ id }) => diagnostics.some(({ rule }) => rule === id))
  const driver = {
    name: 'rapporteur',
    ...(version === undefined ? {} : { version }),
    rules: used.map(({ id, summary, why, severity }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: `Run "rapporteur explain ${id}" for examples.` },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  }
  const results = diagnostics.map((diagnostic) =>
    resultOf(
      diagnostic,
      used.findIndex(({ id }) => id === diagnostic.rule),
      folder,
    ),
  )
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1)}\n`
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, folder: string | undefined): object {
  const { rule, messageId, severity, message, hint, fix, place, related, waived } = diagnostic
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: hint === undefined ? sentence(message) : `${sentence(message)} ${sentence(hint)}` },
    locations: [{ physicalLocation: physical(place, folder) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            message: { text: one.message },
            physicalLocation: physical(one.place, folder),
          })),
        }),
    ...(fix && fix.edits.length > 0 ? { fixes: [fixOf(fix, folder)] } : {}),
    ...(waived ? { suppressions: [suppressionBy(waived, folder)] } : {}),
    // SARIF's own message.id needs a table of words in the log: this one is ours.
    ...(messageId === undefined ? {} : { properties: { messageId } }),
  }
}

/** A fix: each file's replacements. Reading a file in another encoding is none that SARIF knows. */
function fixOf({ title, edits }: Fix, folder: string | undefined): object {
  const files = [...new Set(edits.map(({ place }) => place.file))]
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file, folder) },
      replacements: edits
        .filter(({ place }) => place.file === file)
        .map(({ place, text }) => ({
          deletedRegion: regionOf(place),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
    })),
  }
}

/** A waiver: a comment in the note, or an entry of meeting.yaml. */
function suppressionBy({ why, by, until, place }: Waiving, folder: string | undefined): object {
  const facts = { ...(by === undefined ? {} : { by }), ...(until === undefined ? {} : { until }) }
  return {
    kind: place.file === 'meeting.yaml' ? 'external' : 'inSource',
    status: 'accepted',
    justification: why,
    location: { physicalLocation: physical(place, folder) },
    ...(Object.keys(facts).length > 0 ? { properties: facts } : {}),
  }
}

function physical(place: Place, folder: string | undefined): object {
  return { artifactLocation: { uri: uriOf(place.file, folder) }, region: regionOf(place) }
}

function uriOf(file: string, folder: string | undefined): string {
  return pathFrom(folder, file).split('/').map(encodeURIComponent).join('/')
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`
}
