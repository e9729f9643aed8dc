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
} satisfies WordsByRule
