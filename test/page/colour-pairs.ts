/** Every ink on every ground on which the styles set it, by the names of their tokens. */
export const text = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'warning-ground'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'ground'],
  ['accent', 'paper'],
  ['accent', 'ground'],
  ['warning', 'paper'],
  ['warning', 'warning-ground'],
  ['paper', 'accent'],
] as const

/** What is no text but carries meaning: marks, the frame of the focus, the line before notes. */
export const marks = [
  ['accent', 'paper'],
  ['warning', 'paper'],
  ['rule-strong', 'paper'],
] as const
