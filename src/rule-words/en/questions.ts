import type { WordsByRule } from '../../model/said.js'
import { inWords } from './in-words.js'

/** What is said of questions and their answers. A question is named as in "Q1", or by its title in quotation marks. */
export const questions = {
  'answer-thin': {
    thin: ({ question, words }: { question: string; words: number }) => ({
      message: `The answer to ${question} has ${words === 1 ? 'one word' : `${words} words`}`,
      hint: 'Add what was said, or leave it if that was all',
    }),
  },
  'aspect-missing': {
    inAnswer: ({ question, titles, firstId }: { question: string; titles: string[]; firstId: string }) => {
      const missing = inWords(titles.map((title) => `"${title}"`))
      return {
        message: `The answer to ${question} leaves out ${missing}`,
        hint: `Write under "### ${titles[0] ?? ''}", or name it in a point: "Finding (${firstId}): ..."`,
        remains: `${question} leaves out ${missing}`,
      }
    },
    inReport: ({ question, title, id }: { question: string; title: string; id: string }) => ({
      message: `No note takes up "${title}" of ${question}`,
      hint: `Write under "### ${title}" in one of the notes, or name it in a point: "Finding (${id}): ..."`,
      remains: `no note takes up "${title}" of ${question}`,
    }),
    asked: () => ({ message: 'the aspect is asked for here' }),
  },
  'aspect-unknown': {
    near: ({ words, title, question, line }: { words: string; title: string; question: string; line: number }) => ({
      message: `"${words}" is nearly the title of an aspect of ${question}`,
      hint: `Did you mean "### ${title}"?`,
      remains: `line ${line} is nearly the title of an aspect`,
    }),
    listed: () => ({ message: 'the aspect is listed here' }),
  },
  'not-discussed-reason': {
    noReason: ({ line }: { line: number }) => ({
      message: '"Not discussed" stands here without a reason',
      hint: 'Write the reason behind it: "Not discussed: time ran out"',
      remains: `line ${line} gives no reason`,
    }),
    noAnswer: ({ typed, line }: { typed: string; line: number }) => ({
      message: `"${typed}" is no answer`,
      hint: 'Write why nothing stands here: "Not discussed: time ran out"',
      remains: `line ${line} gives no reason`,
    }),
  },
  'question-repeated': {
    repeated: ({ question, file }: { question: string; file: string }) => ({
      message: `${question} stands here for a second time`,
      hint: 'Put both answers under one heading, or correct the question that this one names',
      remains: `${question} stands twice in ${file}`,
    }),
    first: () => ({ message: 'it stands here first' }),
  },
  'question-silent': {
    silent: ({ name, question, id }: { name: string; question: string; id: string }) => ({
      message: `No note answers ${question}`,
      hint: `Write under "## ${id}" in one of the notes, or "Not discussed:" and the reason`,
      remains: `no note answers ${name}`,
    }),
  },
  'question-unanswered': {
    empty: ({ name, question }: { name: string; question: string }) => ({
      message: `Nothing stands under ${question}`,
      hint: 'Write the answer here, or "Not discussed:" and the reason',
      remains: `${name} is empty`,
    }),
    unanswered: ({ name, question, id, session }: { name: string; question: string; id: string; session: string }) => ({
      message: `${session} does not answer ${question}`,
      hint: `Write under "## ${id}", or "Not discussed:" and the reason`,
      remains: `${name} is not answered`,
    }),
    asked: ({ name }: { name: string }) => ({ message: `${name} is asked here` }),
  },
  'summary-missing': {
    missing: () => ({
      message: 'There is no executive summary yet',
      hint: 'Write editor/executive-summary.md, with an answer under the heading of each question',
      remains: 'the executive summary is not written',
    }),
    empty: ({ name, question }: { name: string; question: string }) => ({
      message: `The executive summary does not answer ${question}`,
      hint: 'Write the answer here',
      remains: `the executive summary does not answer ${name}`,
    }),
    unanswered: ({ name, question, id }: { name: string; question: string; id: string }) => ({
      message: `The executive summary does not answer ${question}`,
      hint: `Write it under "## ${id}"`,
      remains: `the executive summary does not answer ${name}`,
    }),
    asked: ({ name }: { name: string }) => ({ message: `${name} is asked here` }),
  },

  'question-unknown': {
    together: ({ written, questions, headings }: { written: string; questions: string[]; headings: string[] }) => ({
      message: `This heading names ${inWords(questions)} together`,
      hint: `Write a heading for each, with its own words below it: ${inWords(headings.map((heading) => `"## ${heading}"`))}`,
      remains: `"${written}" names several questions`,
    }),
    otherWords: ({ written, question, ...meant }: Meant & { written: string; question: string }) => ({
      message: `This heading begins with ${question}, and its other words are not the question's title`,
      hint: orWhich(meant),
      remains: `"${written}" is no question`,
    }),
    unknown: ({ written, ...meant }: Meant & { written: string }) => ({
      message: `"${written}" is no question of this meeting`,
      hint: orWhich(meant),
      remains: `"${written}" is no question`,
    }),
    nearLine: ({
      question,
      heading,
      above,
      line,
    }: {
      question: string
      heading: string
      above: boolean
      line: number
    }) => ({
      message: `This line looks like the heading of ${question}`,
      hint: above
        ? `Write "## ${heading}" on a line of its own above these words`
        : `Write "## ${heading}" in its place`,
      remains: `line ${line} looks like ${question}`,
    }),
  },
} satisfies WordsByRule

/** The heading that was probably meant, or else the questions that there are. */
type Meant = { heading?: string; questions: string[] }

function orWhich({ heading, questions }: Meant): string {
  return heading === undefined ? `The questions are ${inWords(questions)}` : `Did you mean "${heading}"?`
}
