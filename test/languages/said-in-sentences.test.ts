import { describe, expect, it } from 'vitest'
import { assemble, outline, session, sessions } from '../assemble/assemble.js'

/** What a sentence of a note says of one speaker in each mode. */
async function said(language: string, words: string, attribution: string, affiliation: string): Promise<string> {
  const report = await assemble(
    { 'notes/session-1.md': `## Q1\n\n${words}\n` },
    {
      meeting: {
        language: `language: ${language}`,
        sessions: sessions(attribution),
        people: `people:\n  - { id: anna, name: Anna Beispiel, role: expert, affiliation: "${affiliation}" }\n  - { id: jan, name: Jan Vzor }\n  - { id: eva, name: Eva Vzor }`,
      },
    },
  )
  return (outline(session(report, 'session-1').items).at(-1) ?? '').replace(/^\d+ /, '')
}

describe('a mention within a sentence', () => {
  it.each([
    [
      'fr',
      "On a suivi l'avis de @anna, et rien d'autre.",
      'un service national',
      [
        "On a suivi l'avis d’Anna Beispiel (un service national), et rien d'autre.",
        "On a suivi l'avis d’un service national, et rien d'autre.",
        "On a suivi l'avis d’un intervenant, et rien d'autre.",
      ],
    ],
    [
      'fr',
      "C'est l'avis de @anna qui compte.",
      'les services',
      [
        "C'est l'avis d’Anna Beispiel (les services) qui compte.",
        "C'est l'avis des services qui compte.",
        "C'est l'avis d’un intervenant qui compte.",
      ],
    ],
    [
      'fr',
      'On dit que @anna y croit.',
      'le ministère',
      [
        'On dit qu’Anna Beispiel (le ministère) y croit.',
        'On dit que le ministère y croit.',
        'On dit qu’un intervenant y croit.',
      ],
    ],
    [
      'de',
      'Nach Meinung von @anna geht es.',
      'ein nationaler Dienst',
      [
        'Nach Meinung von Anna Beispiel (einem nationalen Dienst) geht es.',
        'Nach Meinung von einem nationalen Dienst geht es.',
        'Nach Meinung von einer Rednerin oder einem Redner geht es.',
      ],
    ],
    [
      'de',
      'Das war neu für @anna, sagte man.',
      'eine nationale Polizei',
      [
        'Das war neu für Anna Beispiel (eine nationale Polizei), sagte man.',
        'Das war neu für eine nationale Polizei, sagte man.',
        'Das war neu für eine Rednerin oder einen Redner, sagte man.',
      ],
    ],
    [
      'it',
      'Va bene secondo @anna, per ora.',
      'il ministero',
      [
        'Va bene secondo Anna Beispiel (il ministero), per ora.',
        'Va bene secondo il ministero, per ora.',
        'Va bene secondo un oratore, per ora.',
      ],
    ],
    [
      'it',
      'Questa è l’opinione di @anna, per ora.',
      'il ministero',
      [
        'Questa è l’opinione di Anna Beispiel (il ministero), per ora.',
        'Questa è l’opinione del ministero, per ora.',
        'Questa è l’opinione di un oratore, per ora.',
      ],
    ],
    [
      'es',
      'Es útil según @anna, por ahora.',
      'el ministerio',
      [
        'Es útil según Anna Beispiel (el ministerio), por ahora.',
        'Es útil según el ministerio, por ahora.',
        'Es útil según un orador, por ahora.',
      ],
    ],
    [
      'es',
      'Es la opinión de @anna, por ahora.',
      'el ministerio',
      [
        'Es la opinión de Anna Beispiel (el ministerio), por ahora.',
        'Es la opinión del ministerio, por ahora.',
        'Es la opinión de un orador, por ahora.',
      ],
    ],
  ])('%s: %s (%s)', async (language, words, affiliation, expected) => {
    const modes = ['open', 'affiliation', 'chatham']
    expect(await Promise.all(modes.map((mode) => said(language, words, mode, affiliation)))).toEqual(expected)
  })

  it('in Russian stands in the case that is asked for', async () => {
    const of = (words: string): Promise<string> => said('ru', words, 'chatham', 'министерство')
    expect(await of('Это верно, по мнению @anna, и сейчас.')).toBe(
      'Это верно, по мнению одного из выступавших, и сейчас.',
    )
    expect(await of('Обратились к @anna с вопросом.')).toBe('Обратились к одному из выступавших с вопросом.')
    expect(await of('Об этом сказал @anna вчера.')).toBe('Об этом сказал один из выступавших вчера.')
  })
})

describe('a German label', () => {
  it.each([
    ['name: Teilnehmerstaaten', 'Empfehlung an Teilnehmerstaaten'],
    ['name: Teilnehmerstaaten, aliases: [die Teilnehmerstaaten]', 'Empfehlung an die Teilnehmerstaaten'],
    ['name: der Ständige Rat', 'Empfehlung an den Ständigen Rat'],
    ['name: Das Sekretariat', 'Empfehlung an das Sekretariat'],
    ['name: der Vorsitzende', 'Empfehlung an den Vorsitzenden'],
  ])('of %s prints "%s"', async (body, label) => {
    const report = await assemble(
      { 'notes/session-1.md': '## Q1\n\n- Recommendation to b1: Weiter.\n' },
      { meeting: { language: 'language: de', addressees: `addressees: [{ id: b1, ${body} }]` } },
    )
    expect(outline(session(report, 'session-1').items).at(-1)).toContain(`${label}: Weiter.`)
  })
})
