import { placeInPassage } from '../extract/place-in-passage.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('support-thin')

const MANY = String.raw`(?<!\bat\s)(?:(?:a\s+(?:great|good)\s+)?many|most|several|numerous|(?:the|a)\s+(?:vast\s+|large\s+|clear\s+)?majority|a\s+(?:large\s+|great\s+|good\s+)?number|(?:nearly|almost|virtually|practically)\s+all)`
/** Those who can hold a view: many of their tools, and several minutes, are none. */
const WHO = String.raw`(?:participants|speakers|delegat(?:es|ions)|(?:[Pp]articipating\s+|[Mm]ember\s+)?[Ss]tates|countries|services|agencies|forces|authorities|institutions|organi[sz]ations|bodies|panell?ists|representatives|practitioners|prosecutors|judges|lawyers|officers|investigators|academies|ministries|governments|parliaments|companies|vendors|respondents|colleagues|members|partners|cities|municipalities|laboratories|experts|researchers|attendees|administrations|operators|offices|units|universities|users|trainers|people|women|men|citizens|others|those\s+present|them|us)`
const VIEW = String.raw`(?:said|felt|thought|believed?|agreed?|argued?|wanted?|asked|supported?|opposed?|held|hoped|feared|doubted|regretted|welcomed|shared|saw|found|favou?red|preferred|stressed|underlined)`
/** "Many services lack", "most of the speakers", "several felt". */
const THIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<many>${MANY})(?:\s+of)?(?:\s+(?:the|those|these|their|our))?(?:\s+(?!common\b)[\p{Ll}-]+){0,2}?\s+${WHO}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}-])(?:many|most|several)(?=\s+(?:also\s+)?${VIEW}(?![\p{L}]))`,
  'iu',
)
/** What has none of these is passed over before the long search is so much as compiled. */
const HINT = /(?<![a-z])(?:many|most|several|numerous|majority|number|(?:nearly|almost|virtually|practically)\s+all)/i

/** "Many" is a claim about a room, and one mention is one person. */
export const supportThin = defineRule({
  id: 'support-thin',
  severity: 'info',
  family: 'points',
  scope: 'note',
  summary: 'Points at "many", "most" or "several" beside a single mention.',
  why:
    'Silence in a room is no agreement. Where a point says that many or most held a view and names one person, ' +
    'readers may ask who the others were. Name them as well, or say what the one person said.',
  bad: { files: { 'notes/session-1.md': '- Finding: Most services lack trainers. @speaker-1\n' } },
  good: { files: { 'notes/session-1.md': '- Finding: Most services lack trainers. @speaker-1 @speaker-2\n' } },
  *check({ note }) {
    for (const point of note.points) {
      if (point.internal) continue
      const people = new Set(
        note.mentions.filter((one) => one.point === point.index && one.target !== 'addressee').map(({ id }) => id),
      )
      if (people.size !== 1) continue
      for (const passage of note.passages) {
        if (passage.point !== point.index || passage.kind === 'label' || !HINT.test(passage.prose)) continue
        const match = THIN.exec(passage.prose)
        if (!match) continue
        const word = (match.groups?.['many'] ?? match[0]).toLowerCase().replace(/\s+/g, ' ')
        yield {
          ...say.inWords({ words: word, person: [...people].join('') }),
          place: placeInPassage(
            note.source,
            passage,
            match.index,
            match.index + (match.groups?.['many'] ?? match[0]).length,
          ),
        }
        break
      }
    }
  },
})
