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
  'another meeting, of eight sessions': () => pageOfSize(8, 24_000),
}

const made: Record<string, Promise<string>> = {}
const page = (name: string): Promise<string> => (made[name] ??= (samples[name] as () => Promise<string>)())

describe.each(Object.keys(samples))('%s', { timeout: 240_000 }, (name) => {
  let html = ''
  beforeAll(async () => {
    html = await page(name)
  })

  it.each(surroundings)('has no fault that axe finds, $width px wide, $scheme', async (around) => {
    const { browser } = await session.running()
    expect(await axeFaults(browser, html, around)).toEqual([])
  })

  it('has no fault that html-validate finds', async () => {
    expect(await validatorFaults(html)).toEqual([])
  })
})

describe('the Nu HTML checker', { timeout: 240_000 }, () => {
  it('finds no fault', async (test) => {
    if (!hasJava) test.skip('not checked: there is no Java here')
    const pages: Record<string, string> = {}
    for (const [index, name] of Object.keys(samples).entries()) pages[`page-${index}`] = await page(name)
    expect(nuFaults(pages)).toEqual([])
  })
})
