import { check } from '../../src/examine/check.js'
import { resultOf, type CheckResult } from '../../src/diagnostics/check-result.js'
import { gatherFiles } from '../../src/pipeline.js'
import type { Example } from '../../src/rules/define-rule.js'
import { layOver } from '../../src/rules/example-meeting.js'

/** The result of a check of the example meeting with changes laid over it. */
export async function resultWith(example: Example): Promise<CheckResult> {
  const gathered = await gatherFiles(layOver(example))
  const sources = Object.fromEntries([...gathered.editor, ...gathered.notes].map(({ source }) => [source.file, source]))
  return resultOf(check(gathered, { today: '2019-11-01' }), gathered.coverage, sources, gathered.meeting)
}

/** Session 2 lacks its answer, and a recommendation there names nobody. */
export const twoThings: Example = {
  files: {
    'notes/session-1.md':
      '## Q1. Police work\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every day.\n\n' +
      '### Skills\n\nTraining takes two weeks.\n\n- Recommendation: Train officers before a tool is bought.\n\n## Q2\n',
  },
}
