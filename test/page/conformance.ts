import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { openPage, openPanels } from './open-page.js'

const loader = new StaticConfigLoader({
  extends: ['html-validate:recommended'],
  // The house writes it in small letters, which HTML allows.
  // A report's title is as long as it is.
  rules: { 'doctype-style': ['error', { style: 'lowercase' }], 'long-title': 'off' },
})

/** What html-validate finds, a line each. */
export async function validatorFaults(html: string): Promise<string[]> {
  const { results } = await new HtmlValidate(loader).validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
  )
}

export const hasJava = spawnSync('java', ['-version']).status === 0

/** What the Nu HTML checker finds, styles included, a line each. It needs Java. */
export function nuFaults(pages: Record<string, string>): string[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-nu-'))
  try {
    const files = Object.entries(pages).map(([name, html]) => {
      const file = join(folder, `${name}.html`)
      writeFileSync(file, html)
      return file
    })
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', ...files], {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    })
    const { messages } = JSON.parse(run.stderr) as { messages: { type: string; url: string; message: string }[] }
    return messages.map(({ type, url, message }) => `${url.split('/').at(-1)} ${type} ${message}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface Surroundings {
  width: number
  scheme: 'light' | 'dark'
}

export const surroundings: Surroundings[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 320, scheme: 'light' },
]

/** What axe finds with every panel open, a line each. */
export async function axeFaults(browser: Browser, html: string, { width, scheme }: Surroundings): Promise<string[]> {
  const opened = await openPage(browser, html, { width, scheme })
  const { page } = opened
  try {
    await openPanels(page)
    await page.evaluate(axe.source)
    return await page.evaluate(async (tags) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      )
    }, TAGS)
  } finally {
    await opened.close()
  }
}
