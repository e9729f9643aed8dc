import { describe, expect, it } from 'vitest'
import { sessionsMeant } from '../../src/extract/sessions-meant.js'
import type { Session } from '../../src/model/meeting.js'

const agenda = (sessions: Record<string, string>): Session[] =>
  Object.entries(sessions).map(([id, title]) => ({ id, title })) as Session[]

const sessions = agenda({
  opening: 'Opening',
  'session-1': 'Grain and its stores',
  'session-10': 'Pipes',
  ice: 'Ice and flood',
  'day-1': 'First day',
  'day-1-evening': 'Evening talk',
})

describe('a stray note points to a session', () => {
  it.each<[string, string, string, string[]]>([
    ['by its name', 'notes/Ice.md', '', ['ice']],
    ['by its name behind a number', 'notes/04-ice.md', '', ['ice']],
    ['by its name among other words', 'notes/2024 session-1 FINAL v2.md', '', ['session-1']],
    ['by its name without a hyphen', 'notes/session1.md', '', ['session-1']],
    ['by a number, and by no longer one', 'notes/session-10.md', '', ['session-10']],
    ['by a title in its name', 'notes/ice_and_flood (copy).md', '', ['ice']],
    ['by the longest name that fits', 'notes/day-1-evening.md', '', ['day-1-evening']],
    ['by a name with a slip', 'notes/sesion-1.md', '', ['session-1']],
    ['by its line "session:"', 'notes/mine.md', '---\nsession: ice\n---\n', ['ice']],
    ['by that line with a slip', 'notes/mine.md', '---\nsession: "openning"\n---\n', ['opening']],
    ['by both, where they differ', 'notes/ice.md', '---\nsession: session-1\n---\n', ['session-1', 'ice']],
    ['by a heading', 'notes/mine.md', `${'Words.\n'.repeat(40)}# Grain and its stores\n`, ['session-1']],
    ['by a title in its first lines', 'notes/mine.md', 'Session 4: Ice and Flood, Tuesday\n', ['ice']],
    ['and not by words deep in it', 'notes/mine.md', `${'Words.\n'.repeat(40)}ice and flood\n`, []],
    ['and not by a word that any text has', 'notes/mine.md', 'After the opening we spoke.\n', []],
    ['and not by part of a word', 'notes/service.md', '', []],
    ['or to none', 'notes/mine.md', 'Words.\n', []],
  ])('%s', (_name, file, words, expected) => {
    expect(sessionsMeant({ file, words }, sessions)).toEqual(expected)
  })
})
