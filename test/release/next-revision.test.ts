import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { revisionsOf } from '../../src/assemble/revisions.js'
import type { Meeting } from '../../src/model/meeting.js'
import type { Release } from '../../src/model/release.js'
import { chooseRelease } from '../../src/release/choose-release.js'
import { findReleases } from '../../src/release/find-releases.js'
import { nextRevision } from '../../src/release/next-revision.js'
import { readRelease } from '../../src/release/read-release.js'
import { makeRelease } from './make-release.js'

let meeting: string
beforeEach(() => {
  meeting = mkdtempSync(join(tmpdir(), 'rapporteur-revision-'))
})
afterEach(() => rmSync(meeting, { recursive: true, force: true }))

const releases = async (): Promise<Release[]> =>
  Promise.all((await findReleases(meeting)).map(({ folder }) => readRelease(folder)))
const why = { supersede: true, kind: 'rev', reason: 'Comments' } as const
const line = { revision: 'Rev.1', date: '2019-12-20', status: 'comment', reason: 'Comments' } as const
const build = { slug: 'sec-doc-1-19', status: 'comment', date: '2019-12-20' } as const
const next = async (
  revisions: Meeting['revisions'],
  wanted: Parameters<typeof nextRevision>[1] = why,
): Promise<ReturnType<typeof nextRevision>> => nextRevision(await releases(), wanted, { revisions }, build)

describe('a release after the symbol was set', () => {
  beforeEach(() => {
    makeRelease(meeting, { symbol: '', slug: 'small-meeting', status: 'comment' })
  })

  it('is known as a second one, and says what the first was called', async () => {
    await expect(next([], { supersede: false })).rejects.toMatchObject({
      exitStatus: 1,
      message: 'This report was released already, as revision 1 of small-meeting',
    })
    expect(await next([line])).toMatchObject({ revision: 'Rev.1', supersedes: '1' })
  })

  it('takes the place of the first, under its other name', async () => {
    makeRelease(meeting, { revision: 'Rev.1', kind: 'revision', reason: 'Comments', supersedes: '1' })
    expect((await chooseRelease(meeting, undefined)).record).toMatchObject({ slug: 'sec-doc-1-19', revision: 'Rev.1' })
    await expect(chooseRelease(meeting, 'small-meeting/1')).rejects.toThrow('Rev.1 has taken its place')
    expect(await next([{ ...line, revision: 'Rev.2' }])).toMatchObject({ revision: 'Rev.2', supersedes: 'Rev.1' })
  })

  it('of which both are called 1 are two still', async () => {
    makeRelease(meeting)
    await expect(chooseRelease(meeting, undefined)).rejects.toThrow('several releases')
    makeRelease(meeting, { revision: 'Rev.1', kind: 'revision', reason: 'Comments', supersedes: '1' })
    await expect(chooseRelease(meeting, 'sec-doc-1-19/1')).rejects.toThrow('Rev.1 has taken its place')
    expect((await chooseRelease(meeting, 'small-meeting/1')).record.slug).toBe('small-meeting')
  })
})

describe('the line of meeting.yaml that the report prints', () => {
  beforeEach(() => {
    makeRelease(meeting, { status: 'comment' })
  })

  it('is proposed with the status and the date of the build', async () => {
    await expect(next([])).rejects.toMatchObject({
      exitStatus: 1,
      message: 'The report does not say why there is a Rev.1',
      nextStep:
        'Under "revisions:" in meeting.yaml write - { revision: Rev.1, date: 2019-12-20, status: comment, ' +
        'reason: "Comments" }, build again with --status comment --date 2019-12-20, and release',
    })
  })

  it('has the status of the build where it names one, or nothing is released', async () => {
    await expect(next([{ ...line, status: 'final' }])).rejects.toMatchObject({
      exitStatus: 1,
      message: 'meeting.yaml says that Rev.1 is final, and the build is comment',
      nextStep:
        'Write status: comment in its line under "revisions:" and build again, or build with --status final; then release',
    })
    expect(await next([line])).toMatchObject({ revision: 'Rev.1', reason: 'Comments' })
    const { revision, date, reason } = line
    expect(await next([{ revision, date, reason }])).toMatchObject({ revision: 'Rev.1', reason: 'Comments' })
  })
})

describe('the record of revisions', () => {
  const first = { revision: '1', date: '2019-12-02', status: 'comment', reason: '' } as const
  const announced = { revision: 'Rev.1', date: '2019-12-20', reason: 'Comments' }
  const earlier = { version: 1 as const, revisions: [first], paragraphs: [] }
  const of = (built: 'draft' | 'comment' | 'final') =>
    revisionsOf({ revisions: [announced] } as unknown as Meeting, { earlier }, built).map(({ status }) => status)

  it('gives the release that is announced the status of what is built', () => {
    expect([of('comment'), of('final'), of('draft')]).toEqual([
      ['comment', 'comment'],
      ['comment', 'final'],
      ['comment', 'final'],
    ])
  })

  it('says of those that were made without the tool what they say, or final', () => {
    const by = [{ ...announced, revision: '1' }, announced]
    const statuses = revisionsOf({ revisions: by } as unknown as Meeting, {}, 'comment').map(({ status }) => status)
    expect(statuses).toEqual(['final', 'final'])
  })
})

describe('a revision after a correction', () => {
  it('takes the place of the one that none has taken the place of', async () => {
    makeRelease(meeting)
    makeRelease(meeting, { revision: 'Corr.1', kind: 'correction', reason: 'A date', supersedes: '1' })
    makeRelease(meeting, { revision: 'Rev.1', kind: 'revision', reason: 'Comments', supersedes: 'Corr.1' })
    expect(await next([{ ...line, revision: 'Rev.2' }])).toMatchObject({ revision: 'Rev.2', supersedes: 'Rev.1' })
  })
})
