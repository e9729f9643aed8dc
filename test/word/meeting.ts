/** The meeting of the tests of Word: one session that is asked one question of two aspects. */
export const MEETING = `title: Tools of the police
language: en
dates: { start: 2019-09-23, end: 2019-09-24 }
questions:
  - id: q1
    title: Work
    text: What changes at work?
    aspects: [{ id: daily, title: Daily work }, { id: outlook, title: Outlook }]
sessions:
  - { id: session-1, kind: session, title: Tools, starts: 2019-09-23, asks: { q1: required } }
addressees:
  - { id: states, name: participating States, level: national }
  - { id: secretariat, name: Secretariat, level: international }
`
