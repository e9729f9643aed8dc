export const sampleQuestions = [
  { id: 'q1', title: 'Police work and structures' },
  { id: 'q2', title: 'Exploitation for crime' },
  { id: 'q3', title: 'Rights, law, ethics and gender' },
  { id: 'q4', title: 'Co-operation' },
]

export const questionTexts = [
  'How does artificial intelligence affect the daily work and the structures of police services, and what further changes can be foreseen?',
  'How can these technologies be exploited for crime, and what are the prospects?',
  'Which legal, ethical, human rights and gender concerns does their use raise?',
  'How can international organizations foster co-operation and offer a platform for good practices?',
]

export function questionHeading(index: number): string {
  return `Question ${index + 1}. ${sampleQuestions[index]?.title ?? ''}`
}
