import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { start } from '../print/with-browser.js'
import { axeFaults, hasJava, nuFaults, surroundings, validatorFaults } from './conformance.js'

/** Tests that no checker finds a fault in the page that `made` gives. */
export function judgePage(name: string, made: () => Promise<string>): void {
  describe(name, { timeout: 240_000 }, () => {
    let session: BrowserSession
    let html = ''
    beforeAll(async () => {
      session = start()
      html = await made()
    })
    afterAll(() => session.close())

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
}
