import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { plainText } from '../../src/extract/plain-text.js'
import { messagesFor } from '../../src/messages/index.js'
import { BUILT_IN_KINDS } from '../../src/model/kinds.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting, layOver } from '../../src/rules/example-meeting.js'

const FRONT = '---\nsession: session-2\nstatus: submitted\n---\n\n## Q2\n\n'

/** The points of a note in a meeting of a language, "kind to WHO (qualifiers)", and the rules that speak of it. */
async function read(
  language: string,
  bodies: string[],
  typed: string,
): Promise<{ points: string[]; rules: string[]; reasons: string[] }> {
  const files = layOver({ files: { 'notes/session-2.md': FRONT + typed } })
  const addressees = bodies
    .map((name, nth) => `  - { id: body-${nth + 1}, name: "${name}", level: national }`)
    .join('\n')
  files['meeting.yaml'] = String(exampleMeeting['meeting.yaml'])
    .replace('language: en', `language: ${language}`)
    .replace(/addressees:\n(?: .*\n)+/, `addressees:\n${addressees}\n`)
  const gathered = await gatherFiles(files)
  const note = gathered.notes.find(({ session }) => session === 'session-2')
  const points = (note?.points ?? []).map(({ kind, addressees: who, level, support, by }) => {
    const rest = [level, support, by && `by ${by}`].filter(Boolean)
    return `${kind}${who.length > 0 ? ` to ${who.join(' and ')}` : ''}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
  })
  const rules = check(gathered, { today: '2019-11-01' })
    .filter(({ place, rule }) => place.file === 'notes/session-2.md' && rule !== 'answer-thin')
    .map(({ rule }) => rule)
  const blocks = (note?.sections ?? []).flatMap(({ parts }) => parts.flatMap((part) => part.blocks))
  const reasons = blocks.filter(({ type }) => type === 'notDiscussed').map((block) => plainText(block))
  return { points, rules, reasons }
}

describe('labels in the meeting’s language', () => {
  it.each([
    ['fr', ['ministères'], '- Constatation (plusieurs)\u00A0: A.', 'finding (several)'],
    [
      'fr',
      ['ministères'],
      '- Recommandation aux ministères (au niveau national, d’ici mars 2020) : A.',
      'recommendation to body-1 (national, by mars 2020)',
    ],
    ['fr', ['Office'], "- Suite à donner à l'Office (échéance : 1er juin) : A.", 'follow-up to body-1 (by 1er juin)'],
    [
      'fr',
      ['Office', 'ministères'],
      '- Recommandation (destinataires : Office et ministères) : A.',
      'recommendation to body-1 and body-2',
    ],
    ['fr', [], '- Finding: A.', 'finding'],
    [
      'de',
      ['ständiger Rat', 'Ministerien'],
      '- Empfehlung an den ständigen Rat und an die Ministerien (auf nationaler Ebene, bis zum 1. Juni 2020): A.',
      'recommendation to body-1 and body-2 (national, by 1. Juni 2020)',
    ],
    ['de', ['Behörden'], '- Folgemassnahme für die Behörden (bis Ende Mai): A.', 'follow-up to body-1 (by Ende Mai)'],
    [
      'it',
      ['ministeri', 'OSCE'],
      "- Raccomandazione ai ministeri e all'OSCE (a livello nazionale, entro il 1° giugno 2020): A.",
      'recommendation to body-1 and body-2 (national, by 1° giugno 2020)',
    ],
    [
      'ru',
      ['министерства', 'Постоянный комитет'],
      '- Рекомендация министерствам и Постоянному комитету (на национальном уровне, до 1 июня): А.',
      'recommendation to body-1 and body-2 (national, by 1 июня)',
    ],
    ['ru', ['министерства'], '- Рекомендация для министерств: А.', 'recommendation to body-1'],
    ['ru', [], '- Извлеченный урок: А.', 'lesson-learned'],
    [
      'es',
      ['ministerios'],
      '- Recomendación a los ministerios (a nivel nacional, antes del 1 de junio): A.',
      'recommendation to body-1 (national, by 1 de junio)',
    ],
  ])('%s %j: %s', async (language, bodies, typed, point) => {
    const { points, rules } = await read(language, bodies, typed)
    expect(points).toEqual([point])
    expect(rules).toEqual([])
  })

  it.each(['en', 'fr', 'de', 'it', 'ru', 'es'])(
    'what the report in %s prints of a kind is read as it',
    async (language) => {
      const { kinds } = messagesFor(language)
      const typed = BUILT_IN_KINDS.map(
        ({ id }) => `- ${kinds[id]?.label ?? ''}: A.\n- ${kinds[id]?.plural ?? ''}: B.`,
      ).join('\n')
      const { points } = await read(language, [], typed)
      expect(points).toEqual(BUILT_IN_KINDS.flatMap(({ id }) => [id, id]))
    },
  )

  it.each([
    ['fr', '- Constat : A.'],
    ['de', '- Schlussfolgerung: A.'],
    ['it', '- Migliore prassi: A.'],
    ['ru', '- Лучшая практика: А.'],
    ['es', '- Hallazgo: A.'],
  ])('words near a kind are pointed at in %s', async (language, typed) => {
    expect((await read(language, [], typed)).rules).toEqual(['label-unknown'])
  })
})

describe('what stands in place of an answer', () => {
  it.each([
    ['en', 'N/A'],
    ['en', 'None.'],
    ['en', 'n.a.'],
    ['en', 'Nothing to report.'],
    ['en', '—'],
    ['en', '- none'],
    ['en', 'Not discused'],
    ['fr', 'Néant.'],
    ['de', 'Entfällt.'],
    ['it', 'Nulla da segnalare'],
    ['ru', 'Нет.'],
    ['es', 'Ninguna.'],
  ])('in %s "%s" is none: the reason is asked for', async (language, typed) => {
    expect((await read(language, [], typed)).rules).toContain('not-discussed-reason')
  })

  it.each([
    ['en', 'N/A: time ran out.'],
    ['en', 'Not discused: time ran out.'],
    ['fr', 'Non abordée : le temps a manqué.'],
    ['de', 'Nicht erörtert: die Zeit reichte nicht.'],
    ['it', 'Non discusso: il tempo è finito.'],
    ['ru', 'Не обсуждалось: не хватило времени.'],
    ['es', 'No se examinó: faltó tiempo.'],
  ])('in %s "%s" gives its reason', async (language, typed) => {
    const { rules, reasons } = await read(language, [], typed)
    expect(rules.filter((rule) => rule !== 'typing-mended')).toEqual([])
    expect(reasons).toEqual([typed.replace(/^[^:]*:\s/u, '')])
  })

  it.each([
    'None of the services had tried it, and all of them wanted to know more of it.',
    'No discussion took place on prices, but on the rights of those who work there.',
  ])('%s is an answer', async (typed) => {
    expect((await read('en', [], typed)).rules).toEqual([])
  })
})
