import type { Browser, HTTPRequest, JSHandle, Page } from 'puppeteer'
import { EXIT, UserError } from '../user-error.js'
import { inPageExports } from '../in-page-script.js'
import type * as InPage from './in-page/index.js'
import { UndecodablePictures } from './undecodable-pictures.js'

/** What the document must be before it is printed. */
export interface Expected {
  /** The content of its `<meta name="rapporteur-build">`. */
  sentinel: string
  /** How many `section[data-session]` it has. */
  sessions: number
  /** The words that must be in the PDF; otherwise all that it displays in print. */
  text?: string
}

/** A page from which nothing gets out. */
export interface ReportPage {
  page: Page
  /** Addresses that the document asked for and did not get. */
  refused: string[]
  /** Rejects once the page's process breaks, which much of what waits for it never notices. */
  broken: Promise<never>
}

function isAllowed(address: string): boolean {
  return address === 'about:blank' || (URL.canParse(address) && new URL(address).protocol === 'data:')
}

/**
 * Opens a page for a document that is not trusted: scripts off, offline, every request refused and remembered but
 * what the document holds itself. The document's own policy and the browser's dead proxy stand behind these.
 */
export async function openReportPage(browser: Browser): Promise<ReportPage> {
  // Nobody looks at it: of a page behind others no pictures are made, for each of which all would be laid out.
  const page = await browser.newPage({ background: true })
  const refused: string[] = []
  const broken = new Promise<never>((_, reject) => page.once('error', reject))
  broken.catch(() => undefined)
  const answer = async (request: HTTPRequest) => {
    if (isAllowed(request.url())) return request.continue()
    refused.push(request.url())
    return request.abort('blockedbyclient')
  }
  // The page may be gone by then.
  page.on('request', (request) => void answer(request).catch(() => undefined))
  page.on('issue', ({ details }) => {
    const violation = details.contentSecurityPolicyIssueDetails
    if (violation)
      refused.push(
        violation.blockedURL ?? `something inside it that its policy forbids (${violation.violatedDirective})`,
      )
  })
  // Local files are refused before anything else is asked; only the browser says so, scripts being off.
  page.on('console', (message) => {
    const file = /Not allowed to load local resource: (\S+)/.exec(message.text())?.[1]
    if (file) refused.push(file)
  })
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setRequestInterception(true),
    page.setOfflineMode(true),
    page.emulateMediaType('print'),
  ])
  return { page, refused, broken }
}

const notTheReport = (why: string) =>
  new UserError(`What the browser would print is not the report: ${why}`, {
    nextStep:
      'No PDF was written. If the notes and the theme are your own, please report this with the note that causes it',
    exitStatus: EXIT.browser,
  })

/** @throws {UserError} naming up to five addresses that the document asked for */
export function refuseRequests(refused: readonly string[]): void {
  if (refused.length === 0) return
  const addresses = [...new Set(refused)].map((address) =>
    address.length > 120 ? `${address.slice(0, 117)}...` : address,
  )
  throw notTheReport(
    `it asks for ${addresses.slice(0, 5).join(', ')}${addresses.length > 5 ? ` and ${addresses.length - 5} more` : ''}`,
  )
}

/**
 * What it means that work on the page failed: a document that asks for something, or leaves for elsewhere, takes away
 * the ground that the work stands on, and the browser then only says that this is gone.
 *
 * @returns `error` itself where the document is not to blame
 */
export function explainBreak(error: unknown, refused: readonly string[]): unknown {
  if (error instanceof UserError) return error
  try {
    refuseRequests(refused)
  } catch (why) {
    return why
  }
  const left = error instanceof Error && /context was destroyed|cannot find context/i.test(error.message)
  return left ? notTheReport('it left for elsewhere while it was read') : error
}

/**
 * Gives the page its document and makes sure that this, and nothing else, is what stands there, with all its fonts. It
 * is hidden still, so that it is not laid out before it is known how.
 *
 * @throws {UserError} where the page is not the report, asked for anything, lacks a font or has a picture that cannot be shown
 */
export async function setReport({ page, refused }: ReportPage, html: string, expected: Expected): Promise<void> {
  // The caller bounds the time. An attribute, because the document's policy need not allow us a style.
  await page.setContent(html.replace(/<html\b/i, '$& hidden'), { waitUntil: 'load', timeout: 0 })
  const scripts = (await page.evaluateHandle(inPageExports('inspect'))) as JSHandle<typeof InPage>
  const facts = await page.evaluate((inPage) => inPage.inspectDocument(), scripts)
  refuseRequests(refused)
  if (facts.url !== 'about:blank' || page.url() !== 'about:blank') throw notTheReport(`it stands at ${facts.url}`)
  if (facts.sentinel !== expected.sentinel) throw notTheReport('the mark of this build is not in it')
  if (facts.sessions !== expected.sessions)
    throw notTheReport(`it has ${facts.sessions} sessions of ${expected.sessions}`)
  if (!/default-src 'none'/.test(facts.policy ?? ''))
    throw notTheReport("its head does not forbid to load anything (default-src 'none')")
  const failed = await page.evaluate((inPage) => inPage.loadFonts(), scripts)
  refuseRequests(refused)
  if (failed.length > 0) throw notTheReport(`the browser cannot use its font ${failed.join(', ')}`)
  const broken = await page.evaluate((inPage) => inPage.undecodablePictures(), scripts)
  if (broken.length > 0) throw new UndecodablePictures(broken)
}
