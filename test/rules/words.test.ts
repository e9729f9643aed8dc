import { expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { formatJson } from '../../src/diagnostics/json.js'
import { formatSarif } from '../../src/diagnostics/sarif.js'
import { resultOf } from '../../src/diagnostics/check-result.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { gatherFiles } from '../../src/pipeline.js'
import { layOver } from '../../src/rules/example-meeting.js'
import { rules } from '../../src/rules/index.js'
import { en } from '../../src/rule-words/en/index.js'
import type { SomeRuleWords } from '../../src/rule-words/say-in.js'

/** Rules whose messages have no ids yet: a rule that gets them leaves the list. */
const WITHOUT_IDS = new Set<string>([
  'front-matter',
  'label-unknown',
  'meeting-schema',
  'residue',
  'table-row',
  'typing-mended',
])

/** A second language, with the words of two rules and of a title. */
const de: SomeRuleWords = {
  rules: {
    'note-missing': {
      missing: ({ session, title }) => ({
        message: `Für ${session} (${title}) fehlt der Bericht`,
        hint: `Mit "rapporteur note ${session}" anfangen`,
        remains: `${session} ohne Bericht`,
      }),
    },
    'aspect-missing': { asked: () => ({ message: 'hier wird danach gefragt' }) },
  },
  fixTitles: { write: ({ text }) => `"${text}" schreiben` },
}

async function found(rule: string, words?: SomeRuleWords): Promise<Diagnostic[]> {
  const example = rules.find(({ id }) => id === rule)?.bad ?? {}
  const all = check(await gatherFiles(layOver(example)), { today: '2019-11-01', ...(words ? { words } : {}) })
  return all.filter((one) => one.rule === rule)
}

it.each(rules.map(({ id }) => id))(
  'every message of %s has an id, under which its English words stand',
  async (rule) => {
    const diagnostics = await found(rule)
    expect(diagnostics).not.toEqual([])
    const words = (en.rules as Record<string, Record<string, (values: unknown) => { message: string }>>)[rule]
    for (const one of diagnostics.flatMap((diagnostic) => [diagnostic, ...diagnostic.related])) {
      if (WITHOUT_IDS.has(rule)) {
        expect(one.messageId).toBeUndefined()
        continue
      }
      expect(one.messageId, `"${one.message}" has no id`).toBeDefined()
      expect(words?.[one.messageId ?? '']?.(one.values).message).toBe(one.message)
    }
  },
)

it('says in another language what that has words for, with the same values', async () => {
  expect(await found('note-missing', de)).toMatchObject([
    {
      messageId: 'missing',
      values: { session: 'session-2', title: 'Learning together' },
      message: 'Für session-2 (Learning together) fehlt der Bericht',
      hint: 'Mit "rapporteur note session-2" anfangen',
      remains: 'session-2 ohne Bericht',
    },
  ])
})

it('says related places and the titles of fixes in it too, and in English what it lacks', async () => {
  const [aspect] = await found('aspect-missing', de)
  expect(aspect?.message).toBe('The answer to Q1 leaves out "Skills"')
  expect(aspect?.related.map(({ message }) => message)).toEqual(['hier wird danach gefragt'])
  const [term] = await found('house-term', de)
  expect(term).toMatchObject({
    hint: 'Write "participating States"',
    fix: { title: '"participating States" schreiben' },
  })
})

it('gives the id to other programs, as JSON and SARIF', async () => {
  const result = resultOf(await found('note-missing'), [], {})
  expect(JSON.parse(formatJson(result))).toMatchObject({
    diagnostics: [{ rule: 'note-missing', messageId: 'missing' }],
  })
  expect(JSON.parse(formatSarif(result))).toMatchObject({
    runs: [{ results: [{ ruleId: 'note-missing', properties: { messageId: 'missing' } }] }],
  })
})
