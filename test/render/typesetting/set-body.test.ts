import { describe, expect, it } from 'vitest'
import { setBody } from '../../../src/render/typesetting/set-body.js'
import { renderReport } from '../../../src/render/render-report.js'
import { sampleReport } from '../sample-report.js'

describe('the body of a report', () => {
  it('has quotations that run through emphasis and links', () => {
    expect(setBody('<p>He said "it is <em>not</em> <a href="#p1">done"</a>.</p>', 'en')).toBe(
      '<p>He said “it is <em>not</em> <a href="#p1">done”</a>.</p>',
    )
  })

  it('has none from one paragraph to another', () => {
    const body = '<p>An "open</p><p>mark" here</p>'
    expect(setBody(body, 'en')).toBe(body)
  })

  it('keeps code, attributes and addresses as they are', () => {
    const body =
      '<p><code>"57 States"...</code> <a href="https://e.org/?a=1&amp;b=\'2\'" aria-label="57 &quot;States&quot;">https://e.org/...</a></p><pre><code>a - "b"</code></pre>'
    expect(setBody(body, 'en')).toBe(body)
  })

  it('takes code for a word, and calls of notes for nothing', () => {
    expect(setBody('<p>"<code>x</code>", "so"<sup class="call"><a href="#n">1</a></sup> "there"</p>', 'en')).toBe(
      '<p>“<code>x</code>”, “so”<sup class="call"><a href="#n">1</a></sup> “there”</p>',
    )
  })

  it('does not bind a paragraph to its number, and keeps escapes', () => {
    expect(setBody('<p><span class="number">57. </span>States &amp; "&lt;b&gt;"</p>', 'en')).toBe(
      '<p><span class="number">57. </span>States &amp; “&lt;b&gt;”</p>',
    )
  })

  it('is what the report has, in HTML and for the PDF', () => {
    const report = sampleReport()
    report.cover.series = 'A "series" of 57 States'
    const { html, text } = renderReport(report, { builtId: 'b', figures: {}, media: 'page' })
    expect(html).toContain('A “series” of 57\u00a0States')
    expect(text).toContain('A “series” of 57 States')
  })
})
