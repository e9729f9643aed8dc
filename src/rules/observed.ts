import type { Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Observation } from '../model/note.js'

/** What parsing saw in one file for a rule: some faults cannot be seen in the tree any more. */
export function* observed(from: { observations: Observation[] }, rule: string): Generator<Violation> {
  for (const observation of from.observations) {
    if (observation.rule === rule) yield observation.violation
  }
}

/** The same over meeting.yaml, the files that could not be read, the notes and the editor's files. */
export function* observedAnywhere(gathered: Gathered, rule: string): Generator<Violation> {
  yield* observed(gathered, rule)
  for (const document of [...gathered.notes, ...gathered.editor]) yield* observed(document, rule)
}
