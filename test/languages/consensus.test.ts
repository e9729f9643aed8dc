import { expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gather } from '../assemble/assemble.js'

/** The sentences of a note that are told, by their lines. */
async function told(language: string, sentences: string[]): Promise<string[]> {
  const files = { 'notes/session-1.md': `## Q1\n\n${sentences.join('\n\n')}\n` }
  const found = check(await gather(files, { language: `language: ${language}` }), { today: '2019-11-01' })
  const lines = found.filter(({ rule }) => rule === 'consensus-claimed').map(({ place }) => place.line)
  return lines.map((line) => sentences[(line - 7) / 2] ?? `line ${line}`)
}

it.each([
  [
    'fr',
    [
      'Tous les participants sont convenus que la formation vient trop tard.',
      'Le texte a été adopté à l’unanimité.',
      'Un consensus s’est dégagé sur ce point.',
      'Personne ne s’est opposé à cette idée.',
    ],
    [
      'Les participants ne sont pas convenus d’un délai.',
      'Aucun consensus ne s’est dégagé.',
      'Il faudrait trouver un consensus.',
      'Tous les participants étaient-ils d’accord ?',
      'Plusieurs participants étaient d’accord.',
    ],
  ],
  [
    'de',
    [
      'Alle Teilnehmer waren sich einig, dass es zu spät ist.',
      'Der Vorschlag wurde einstimmig begrüßt.',
      'Niemand widersprach dem Vorschlag.',
    ],
    [
      'Es gab keinen Konsens.',
      'Man sollte einen Konsens suchen.',
      'Nicht alle Teilnehmer waren sich einig.',
      'Einige waren sich einig.',
    ],
  ],
  [
    'it',
    [
      'Tutti i partecipanti hanno concordato che la formazione arriva tardi.',
      'È emerso un consenso su questo punto.',
      'La proposta è stata accolta all’unanimità.',
    ],
    [
      'Non è emerso un consenso.',
      'Bisogna cercare un consenso.',
      'Non tutti i partecipanti erano d’accordo.',
      'Serve il consenso informato.',
    ],
  ],
  [
    'ru',
    [
      'Все участники согласились с тем, что обучение запаздывает.',
      'По этому вопросу сложился консенсус.',
      'Предложение было единогласно поддержано.',
    ],
    [
      'Консенсус не сложился.',
      'Необходимо достичь консенсуса.',
      'Не все участники согласились.',
      'Некоторые участники согласились.',
    ],
  ],
  [
    'es',
    [
      'Todos los participantes acordaron que la formación llega tarde.',
      'Hubo consenso sobre este punto.',
      'La propuesta se acogió por unanimidad.',
    ],
    [
      'No hubo consenso.',
      'Habría que buscar un consenso.',
      'No todos los participantes estaban de acuerdo.',
      'Varios participantes acordaron otra cosa.',
      'La mayoría de los participantes acordaron esperar.',
    ],
  ],
])('in %s a claim that all agreed is told, and a denial or a wish is none', async (language, claims, others) => {
  expect(await told(language, [...claims, ...others])).toEqual(claims)
})

it('a point that records the agreement claims nothing', async () => {
  expect(await told('fr', ['- Point de convergence : Tous les participants sont convenus que cela aide.'])).toEqual([])
})
