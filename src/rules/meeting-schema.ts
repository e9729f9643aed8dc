import { didYouMean } from '../did-you-mean.js'
import { REPORT_LANGUAGES } from '../model/languages.js'
import { fixWord } from '../load/fix-yaml.js'
import { defineRule } from './define-rule.js'
import { observedAnywhere } from './observed.js'

/** What cannot be read in meeting.yaml would be missing from the agenda, or from the rules. */
export const meetingSchema = defineRule({
  id: 'meeting-schema',
  severity: 'error',
  family: 'files',
  scope: 'meeting',
  waivable: false,
  summary: 'meeting.yaml says what it should, in the form that it should.',
  why:
    'All that is particular to a meeting stands in meeting.yaml. A mistyped key or a date that does not exist would ' +
    'be passed over, and the report would lack it. "rapporteur schema meeting" prints what may stand there; many ' +
    'editors use it to complete what you type.',
  bad: { meeting: 'plaice: Vienna\n' },
  good: { meeting: 'place: Vienna\n' },
  *check(gathered, known) {
    yield* observedAnywhere(gathered, 'meeting-schema')
    const { meeting } = gathered
    const language = meeting.places['language']
    if (language && !REPORT_LANGUAGES.some((tag) => tag === meeting.language.split('-')[0])) {
      yield {
        severity: 'info',
        message: `The report's own words, such as "Findings", are not there in "${meeting.language}": they print in English`,
        hint: `The languages that are there: ${REPORT_LANGUAGES.join(', ')}; a theme's templates can have words of their own`,
        place: language,
      }
    }
    for (const [id, severity] of Object.entries(meeting.rules)) {
      const rule = known.get(id)
      if (rule && (rule.waivable || severity === 'error')) continue
      const near = didYouMean(id, known.keys())
      const place = meeting.places[`rules.${id}#key`] ?? meeting.places['rules#key'] ?? meeting.places['']
      if (!place) continue
      yield rule
        ? {
            message: `"${id}" is always an error and cannot be set to "${severity}"`,
            hint: 'Take this line away and mend what the rule finds',
            place,
            remains: `meeting.yaml line ${place.line} is wrong`,
          }
        : {
            message: `There is no rule "${id}"`,
            hint: near === undefined ? '"rapporteur explain" lists all rules' : `Did you mean "${near}"?`,
            ...(meeting.places[`rules.${id}#key`] ? fixWord(id, known.keys(), place, 'rules') : {}),
            place,
            remains: `meeting.yaml line ${place.line} is wrong`,
          }
    }
  },
})
