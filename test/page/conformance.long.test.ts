import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/print/browser-session.js'
import { start } from '../print/with-browser.js'
import { axeFaults, hasJava, nuFaults, surroundings, validatorFaults } from './conformance.js'
import { pageOfSize } from './samples.js'

let session: BrowserSession
let html = ''
beforeAll(async () => {
  session = start()
  html = await pageOfSize(40, 1_000_000)
})
afterAll(() => session.close())

describe('the page of forty sessions and a megabyte of notes', () => {
  it.each(surroundings)('has no fault that axe finds, $width px wide, $scheme', async (around) => {
    const { browser } = await session.running()
    expect(await axeFaults(browser, html, around)).toEqual([])
  })

  it('has no fault that html-validate and the Nu HTML checker find', async () => {
    expect(await validatorFaults(html)).toEqual([])
    if (hasJava) expect(nuFaults({ large: html })).toEqual([])
  })
})
