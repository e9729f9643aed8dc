import { outlineOf } from '../../render/outline.js'
import type { OutlineEntry } from '../../render/part-view.js'
import { fieldBegin, fieldEnd, field } from './fields.js'
import { paragraph } from './paragraph.js'
import type { PartWriting } from './parts.js'
import { run } from './runs.js'
import { tableOf } from './tables.js'
import type { WrittenBlock } from './writing.js'
import { el } from './xml.js'

/**
 * The contents as a field that is filled: Word shows these lines, whose pages are those of the PDF, until somebody
 * updates it; and the abbreviations.
 */
export function contentsOf({ report, writing, pageOf }: PartWriting): WrittenBlock[] {
  const { messages, bookmarks } = writing
  const lines = outlineOf(report, messages).flatMap((entry) => [
    { entry, level: 1 },
    ...entry.children.map((child) => ({ entry: child, level: 2 })),
  ])
  const written = lines.map(({ entry, level }, at) => {
    const opens = at === 0 ? fieldBegin('TOC \\o "1-2" \\h \\z \\u') : ''
    const closes = at === lines.length - 1 ? fieldEnd() : ''
    return { xml: paragraph(opens + lineOf(entry) + closes, { style: `TOC${level}` }) }
  })
  return [
    { xml: paragraph(run(messages.parts.contents), { style: 'TOCHeading', pageBreak: true }) },
    ...written,
    ...abbreviations(),
  ]

  function lineOf({ anchor, text }: OutlineEntry): string {
    const bookmark = bookmarks.ofListed(anchor)
    const page = pageOf?.[anchor]
    const number =
      page === undefined || bookmark === undefined
        ? ''
        : run('\t') + field(`PAGEREF ${bookmark} \\h`, run(String(page)))
    if (bookmark === undefined) return run(text)
    return el('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, run(text), number)
  }

  function abbreviations(): WrittenBlock[] {
    const list = report.abbreviations
    if (list.length === 0) return []
    const head = [messages.page.abbreviation, messages.page.meaning].map((text) => run(text, { bold: true }))
    return [
      { xml: paragraph(run(messages.page.abbreviations), { style: 'TOCHeading' }) },
      tableOf({
        rows: [head, ...list.map(({ short, long }) => [run(short), run(long)])],
        widths: [1, 4],
        title: messages.page.abbreviations,
      }),
    ]
  }
}
