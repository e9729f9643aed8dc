import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/print/browser-session.js'
import { start } from '../print/with-browser.js'
import { axeFaults, hasJava, nuFaults, surroundings, validatorFaults } from './conformance.js'
import { pageOf, pageOfSize } from './samples.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

const samples: Record<string, () => Promise<string>> = {
  'the worked example': () => pageOf('report'),
  'its internal edition': () => pageOf('report', 'internal'),
  'the meeting that is hard to print': () => pageOf('test/fixtures/meetings/torture'),
  'its own internal edition': () => pageOf('test/fixtures/meetings/torture', 'internal'),
  'forty sessions and a megabyte of notes': () => pageOfSize(40, 1_000_000),
}

describe.each(Object.entries(samples))('%s', (_name, made) => {
  let html = ''
  beforeAll(async () => {
    html = await made()
  })

  it.each(surroundings)('has no fault that axe finds, $width px wide, $scheme', async (around) => {
    const { browser } = await session.running()
    expect(await axeFaults(browser, html, around)).toEqual([])
  })

  it('has no fault that html-validate finds', async () => {
    expect(await validatorFaults(html)).toEqual([])
  })

  it('has no fault that the Nu HTML checker finds', (test) => {
    if (!hasJava) test.skip('not checked: there is no Java here')
    expect(nuFaults({ report: html })).toEqual([])
  })
})
