import { matches, type House } from '../house/house.js'
import { houseOf } from '../house/index.js'
import { formatDate } from '../messages/dates.js'
import { defineRule } from './define-rule.js'
import { placeInPassage } from '../extract/place-in-passage.js'
import { isCapitals } from '../search/case.js'
import { findInProse, isProse, placeOfFound, type Found } from './words/find-in-prose.js'
import { hasCapitalBeside } from './words/names-around.js'
import { perMeeting } from './words/per-meeting.js'
import { rewriteFound } from './words/rewrite-found.js'
import { prepareStanding } from './words/standing.js'
import { inSentence, prepareStateNames, type NameForm, type StateNames } from './words/state-names.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('state-name')

const namesOf = perMeeting((meeting) => {
  const house = houseOf(meeting)
  if (!house) return undefined
  const { start } = meeting.dates
  return {
    house,
    forms: prepareStateNames(house, start, (names) => ({ names, miscalled: prepareStanding(house, names) })),
  }
})

/** A State is called by the name that it gave itself, on the day of the meeting. */
export const stateName = defineRule({
  id: 'state-name',
  severity: 'warning',
  family: 'words',
  scope: 'document',
  summary: 'States bear the name that was theirs on the day of the meeting, and are called what they are.',
  why:
    'A delegation notices first how its State is called. Names change, and a report keeps to those of its meeting: ' +
    'Turkey in 2019, Türkiye since June 2022. A Partner for Co-operation that is called a participating State, or ' +
    'the reverse, is an error, since commitments hang on it.',
  bad: {
    meeting: 'house: osce\n',
    files: {
      'notes/session-1.md': '- Finding: Services in Holland use it, and so do participating States such as Japan.\n',
    },
  },
  good: {
    meeting: 'house: osce\n',
    files: {
      'notes/session-1.md':
        '- Finding: Services in the Netherlands and in Turkey use it, and so do Partners for Co-operation such as Japan.\n',
    },
  },
  *check({ meeting, document }) {
    const prepared = namesOf(meeting)
    const here = prepared?.forms.in(document)
    if (!prepared || !here) return
    const { house } = prepared
    const { names, miscalled } = here
    for (const found of findInProse(document, names.pattern)) {
      const form = names.formOf(found.text)
      if (!form?.fault || !isFault(found, form.fault, names)) continue
      const { use } = form.fault
      const right = inSentence(form.state, use)
      const afterArticle = /\bthe\s+$/i.test(found.passage.text.slice(0, found.from))
      const words = write(found.text, afterArticle ? right.replace(/^the\s/, '') : right, form.fault)
      yield {
        ...describe(found.text, words, form.fault, house),
        ...rewriteFound(document, found, words),
        place: placeOfFound(document, found),
      }
    }
    for (const passage of document.passages) {
      if (passage.quoted) continue
      for (const { state, called, from, to } of miscalled(passage)) {
        if (!isProse(passage, from, to)) continue
        const kind = names.kindOf(state)
        if (!kind) continue
        const name = passage.text.slice(from, to).replace(/\s+/g, ' ')
        const right = house.callsThem[kind].name
        yield {
          severity: 'error',
          ...say.miscalled({
            name,
            called: house.callsThem[called].name,
            right,
            day: formatDate('en', meeting.dates.start),
          }),
          place: placeInPassage(document.source, passage, from, to),
        }
      }
    }
  },
})

/** "the Russian Federation", in capitals where those stand in the text; not for "FYROM", which is always in capitals. */
function write(found: string, right: string, { where }: NonNullable<NameForm['fault']>): string {
  return isCapitals(found) && found !== where?.name ? right.toUpperCase() : right
}

function describe(written: string, use: string, { says, day = '' }: NonNullable<NameForm['fault']>, house: House) {
  const found = written.replace(/\s+/g, ' ')
  if (says === 'past') return say.past({ found, use, until: formatDate('en', day) })
  if (says === 'future') return say.future({ found, use, since: formatDate('en', day) })
  return say.otherName({ found, use, house: house.name })
}

/** Whether a form is a fault where it stands: not within another name, "Tom Holland", "Bank of Russia". */
function isFault(
  { passage, from, to, text }: Found,
  fault: NonNullable<NameForm['fault']>,
  names: StateNames,
): boolean {
  const before = passage.text.slice(Math.max(0, from - 60), from)
  const after = passage.text.slice(to, to + 60)
  const { notAfter, onlyBefore, amongStates } = fault.where ?? {}
  if ((notAfter && matches(notAfter, before)) || (onlyBefore && !matches(onlyBefore, after))) return false
  if (isOtherName(text, before, after) || isInNameOfFirm(before, after, names)) return false
  if (amongStates && !isAmongStates(before, after, names)) return false
  return isCapitals(text) || !hasCapitalBeside(passage.text, from, to)
}

/** "France, England and Italy", and no other part of the Kingdom beside it. */
function isAmongStates(before: string, after: string, { source }: StateNames): boolean {
  if (/\b(?:Wales|Scotland|Northern Ireland)\b/.test(before + after)) return false
  const between = '(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or)\\s+)(?:the\\s+)?'
  return new RegExp(`${source}${between}$`, 'u').test(before) || new RegExp(`^${between}${source}`, 'u').test(after)
}

/** "Holland & Co"; "Holland & Japan" are two States. */
function isInNameOfFirm(before: string, after: string, { source }: StateNames): boolean {
  const isBefore = /\p{Lu}[\p{L}.]*\s*&\s*$/u.test(before) && !new RegExp(`${source}\\s*&\\s*$`, 'u').test(before)
  const isAfter = /^\s*&\s*\p{Lu}/u.test(after) && !new RegExp(`^\\s*&\\s*${source}`, 'u').test(after)
  return isBefore || isAfter
}

/** Parts of the world, of other States, of names of cases, universities and firms, that hold the name of a State. */
function isOtherName(text: string, before: string, after: string): boolean {
  if (/(?:\bv\.?|\bvs\.?|\bversus)\s+$/i.test(before) || /^\s+(?:v\.|vs\.|versus)\s/i.test(after)) return true
  if (/^-\p{Lu}/u.test(after)) return true
  if (
    /\b(?:Universit(?:y|ies)|Institute|College|Academy|School|Bank|Museum|Library|Journal|Voice|Radio|Captain|Miss|Ms|Mr|Mrs|Mister|Air|Team|Club)\s+(?:of\s+)?(?:the\s+)?$/.test(
      before,
    )
  )
    return true
  if (
    text === 'America' &&
    /\b(?:South|Latin|North|Central|Meso|Spanish|Anglo|British|Pan|Middle|Hispanic)[\s-]+$/.test(before)
  )
    return true
  if (
    /Macedonia$/.test(text) &&
    /\b(?:Greek|Aegean|Pirin|Eastern|Western|Central|ancient|Ottoman|Vardar|region|province|administrative)\b[^.;,]{0,40}$/i.test(
      before,
    )
  )
    return true
  return /\b(?:Tsarist|Imperial|Soviet|ancient|medieval|colonial|Kievan|White|Byelo|New|Little|Great)\s+$/i.test(before)
}
