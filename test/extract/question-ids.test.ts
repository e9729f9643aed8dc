import { describe, expect, it } from 'vitest'
import { questionNamed } from '../../src/extract/extract-sections.js'
import type { Question } from '../../src/model/meeting.js'

const question = (id: string, title: string): Question => ({
  id,
  title,
  text: '',
  aspects: [],
  place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
})
const questions = [
  question('law', 'Law'),
  question('law-enforcement', 'Policing'),
  question('gender', 'Women and men'),
  question('q1', 'One'),
  question('q1-a', 'One A'),
  question('q10', 'Ten'),
]

describe('a heading', () => {
  it.each([
    ['law-enforcement', 'law-enforcement'],
    ['Law-enforcement. Policing', 'law-enforcement'],
    ['Law - a title', 'law'],
    ['Law – a title', 'law'],
    ['Law: a title', 'law'],
    ['Q1-A: One A', 'q1-a'],
    ['Q1-A', 'q1-a'],
    ['Q1. One', 'q1'],
    ['Q1.One', 'q1'],
    ['Q10) Ten', 'q10'],
    ['policing', 'law-enforcement'],
    ['Gender: who is heard', 'gender'],
    ['Gender-based violence', undefined],
    ['Law-abiding citizens', undefined],
    ['Lawful interception', undefined],
    ['Q1-b', undefined],
  ])('"%s" names %s', (words, id) => {
    expect(questionNamed(words, questions)?.id).toBe(id)
  })
})
