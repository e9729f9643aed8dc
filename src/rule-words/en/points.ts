import type { WordsByRule } from '../../model/said.js'
import { inWords } from './in-words.js'

/** What is said of points: findings, recommendations, follow-ups. */
export const points = {
  'follow-up-owner': {
    noDate: ({ line }: { line: number }) => ({
      message: 'This follow-up does not say by when',
      hint: 'Write "Follow-up to WHO (by 2020-03): ..."',
      remains: `the follow-up at line ${line} has no date`,
    }),
    noOwner: ({ line }: { line: number }) => ({
      message: 'This follow-up does not say who does it',
      hint: 'Write "Follow-up to WHO (by 2020-03): ..."',
      remains: `the follow-up at line ${line} has no owner`,
    }),
    neither: ({ line }: { line: number }) => ({
      message: 'This follow-up does not say who does it, nor by when',
      hint: 'Write "Follow-up to WHO (by 2020-03): ..."',
      remains: `the follow-up at line ${line} has no owner`,
    }),
  },
  'point-outside': {
    outside: ({ question }: { question: string }) => ({
      message: 'This point belongs to no question',
      hint: `Put it under a question's heading, or name one in its label: "(${question})"`,
    }),
  },
  'qualifier-unknown': {
    second: ({ what, line }: { what: string; line: number }) => ({
      message: `Two ${what}s stand here`,
      hint: 'Keep one, or write two points',
      remains: `line ${line} has two ${what}s between brackets`,
    }),
    unknown: ({ text, line }: { text: string; line: number }) => ({
      message: `"${text}" says nothing that is known here`,
      hint: 'Known are aspects, questions, levels, agreed, majority, several, one, and "by" with a date',
      remains: `line ${line} has "${text}" between brackets`,
    }),
    near: ({ text, near, line }: { text: string; near: string; line: number }) => ({
      message: `"${text}" says nothing that is known here`,
      hint: `Did you mean "${near}"?`,
      remains: `line ${line} has "${text}" between brackets`,
    }),
    ofAnother: ({
      text,
      aspect,
      question,
      id,
      line,
    }: {
      text: string
      aspect: string
      question: string
      id: string
      line: number
    }) => ({
      message: `"${text}" says nothing that is known here`,
      hint: `"${aspect}" is an aspect of ${question}: write "(${id}, ${aspect})" if the point stands under that too`,
      remains: `line ${line} has "${text}" between brackets`,
    }),
  },
  'recommendation-level': {
    noLevel: ({ addressees, level, line }: { addressees: string[]; level: string; line: number }) => ({
      message: `Neither the label nor ${inWords(addressees)} gives this recommendation a level`,
      hint: `Name one between brackets: "(${level})", or give ${inWords(addressees)} one in meeting.yaml`,
      remains: `the recommendation at line ${line} has no level`,
    }),
    listed: () => ({ message: 'the addressee is listed here' }),
  },

  'recommendation-addressee': {
    nobody: ({ addressees, more, line }: { addressees: string[]; more: boolean; line: number }) => {
      const names = inWords(more ? [...addressees, 'another one that meeting.yaml lists'] : addressees, 'or')
      return {
        message: 'This recommendation names nobody',
        hint: `Say whom it is for: "Recommendation to ...:"${names && ` with ${names}`}`,
        remains: `line ${line} names nobody`,
      }
    },
    unknown: ({ text, addressees, more, owed, line }: UnknownAddressee) => ({
      message: `"${text}" is not among the addressees of this meeting`,
      hint:
        `Listed in meeting.yaml: ${addressees.join(', ') || 'nobody yet'}${more ? ' and more' : ''}` +
        (owed ? '' : '; words that are no addressee stand behind the colon'),
      remains: `line ${line} names nobody on the list`,
    }),
    near: ({ text, near, line }: { text: string; near: string; line: number }) => ({
      message: `"${text}" is not among the addressees of this meeting`,
      hint: `Did you mean "${near}"?`,
      remains: `line ${line} names nobody on the list`,
    }),
  },
  'point-duplicate': {
    same: ({ session, differs, line, ...join }: Likeness & Joining) => ({
      message: `${session} has nearly the same point${differs === '' ? '' : `; they differ in ${differs}`}`,
      hint: `Keep it where it was said; if it was said in both, waive this${orJoin(join)}`,
      remains: `line ${line} repeats a point of ${session}`,
    }),
    opposite: ({ session, differs, line }: Likeness) => ({
      message: `This says the opposite of nearly the same point of ${session}${differs === '' ? '' : `; they differ in ${differs}`}`,
      hint: 'Look which of the two was said; if both were, make it a Divergence with its views, or waive this',
      remains: `line ${line} repeats a point of ${session}`,
    }),
    earlier: () => ({ message: 'the earlier one' }),
  },
  'support-thin': {
    inWords: ({ words, person }: { words: string; person: string }) => ({
      message: `"${words}" stands beside a single mention, of @${person}`,
      hint: 'Mention the others too, or write it as the view of one',
    }),
  },
} satisfies WordsByRule

/** An addressee that is on no list; `owed` where a recommendation names it. */
type UnknownAddressee = { text: string; addressees: string[]; more: boolean; owed: boolean; line: number }

/** The session of the earlier point, and in which words the two differ. */
type Likeness = { session: string; differs: string; line: number }

/** An entry for editor/joins.yaml, in place of one that is there or beside it; or the place where it is proposed. */
type Joining = { entry?: string; inPlace?: boolean; file?: string; at?: number }

/** The other way out, for the editor: an entry that may be copied as it stands. */
function orJoin({ entry, inPlace, file, at }: Joining): string {
  if (file !== undefined)
    return `, or join it with the others by the entry that is proposed at ${file}, line ${at ?? 1}`
  if (entry === undefined) return ''
  return inPlace
    ? `, or join it too, by this in place of the entry that editor/joins.yaml has: ${entry}`
    : `, or join them in editor/joins.yaml: ${entry}`
}
