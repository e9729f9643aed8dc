import type { Heading, Image, List, Paragraph } from 'mdast'
import type { Block } from '../../model/mdast.js'
import { headingAnchor } from '../../render/part-view.js'
import { paragraph, type ParagraphLook } from './paragraph.js'
import { drawing } from './pictures.js'
import { run, runsOf } from './runs.js'
import { captionOf, noteTable } from './tables.js'
import type { Scope, Writing, WrittenBlock } from './writing.js'

/** How blocks of a note stand in the document. */
export interface FlowLook {
  /** The style of paragraphs; the first one's where it differs. */
  style: string
  first?: string
  /** Runs that open the first paragraph: its number, a label, a note's mark. */
  opening?: string
  /** Its paragraphs stay on the page of what follows, as a point does with its source. */
  keepNext?: boolean
  /** Left indent of lists and further paragraphs, in twentieths of a point. */
  indent?: number
}

/** Blocks of a note as paragraphs, lists and tables of Word. */
export function flowOf(blocks: readonly Block[], writing: Writing, scope: Scope, look: FlowLook): WrittenBlock[] {
  const out: WrittenBlock[] = []
  let opening = look.opening ?? ''
  let style = look.first ?? look.style
  const add = (runs: string, own: ParagraphLook = {}): void => {
    out.push({ xml: paragraph(opening + runs, { style, ...(look.keepNext ? { keepNext: true } : {}), ...own }) })
    opening = ''
    style = look.style
  }
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        if (isPicture(block)) out.push(...figures(block, writing, scope))
        else add(runsOf(block.children, writing, scope))
        break
      case 'notDiscussed':
        add(
          run(`${writing.messages.notDiscussed}${writing.messages.point.colon}`, { style: 'PointLabel' }) +
            runsOf(block.children, writing, scope),
        )
        break
      case 'list':
        if (opening) add('')
        out.push(...listOf(block, writing, scope, look.indent ?? 0, 0))
        break
      case 'table':
        if (opening) add('')
        out.push(...noteTable(block, writing, scope))
        break
      case 'blockquote':
        out.push(...flowOf(block.children, writing, scope, { style: 'Quote', ...(opening ? { opening } : {}) }))
        opening = ''
        break
      case 'code':
        add(run(block.value), { style: 'CodeText' })
        break
      case 'heading':
        add(
          writing.bookmarks.around(bookmarkOf(block, writing), runsOf(block.children, writing, scope, { bold: true })),
          {
            keepNext: true,
          },
        )
        break
      case 'internal':
        out.push({ xml: paragraph(run(writing.messages.internalMark), { style: 'InternalMark', keepNext: true }) })
        out.push(...flowOf(block.children, writing, scope, { style: 'Gap' }))
        break
      default:
    }
  }
  if (opening) add('')
  return out
}

/** The bookmark of a heading among prose, where links lead to it. */
function bookmarkOf(heading: Heading, { bookmarks }: Writing): string | undefined {
  const anchor = headingAnchor(heading)
  return anchor === undefined ? undefined : bookmarks.of(anchor)
}

/** A paragraph that holds pictures and nothing else. */
function isPicture({ children }: Paragraph): boolean {
  return (
    children.length > 0 &&
    children.every((child) => child.type === 'image' || (child.type === 'text' && !child.value.trim()))
  )
}

/** Pictures with their captions below. */
function figures({ children }: Paragraph, writing: Writing, scope: Scope): WrittenBlock[] {
  return children
    .filter((child): child is Image => child.type === 'image')
    .flatMap((image) => {
      const xml = drawing(image.url, image.alt ?? '', writing)
      if (xml === undefined) return [{ xml: paragraph(run(image.alt ?? ''), { style: 'Gap' }) }]
      const number = ++writing.counters.figure
      const words = image.data?.captionContent
      const runs = words ? runsOf(words, writing, scope) : run(image.title ?? '')
      const caption = captionOf(writing.messages.page.figure(number), number, 'Figure', runs)
      return [{ xml: paragraph(xml, { keepNext: true }) }, { xml: caption }]
    })
}

/** A list; lists within it are its deeper levels. */
function listOf(
  list: List,
  writing: Writing,
  scope: Scope,
  indent: number,
  level: number,
  parent?: number,
): WrittenBlock[] {
  const kind = scope.lettered ? 'letters' : list.ordered ? 'numbers' : 'bullets'
  const id = parent ?? writing.lists.begin(kind, list.start ?? 1, indent)
  return list.children.flatMap((item) => {
    const own: WrittenBlock[] = []
    let first = true
    for (const block of item.children) {
      if (block.type === 'list')
        own.push(...listOf(block, writing, scope, indent, Math.min(8, level + 1), kindOf(block, list) ? id : undefined))
      else if (block.type === 'paragraph' && !isPicture(block)) {
        const left = indent + (level + 1) * 400
        const place: ParagraphLook = first ? { list: { id, level } } : { indent: { left } }
        own.push({ xml: paragraph(runsOf(block.children, writing, scope), { style: 'ListParagraph', ...place }) })
        first = false
      } else own.push(...flowOf([block], writing, scope, { style: 'ListParagraph' }))
    }
    if (first) own.unshift({ xml: paragraph('', { style: 'ListParagraph', list: { id, level } }) })
    return own
  })

  /** A list of the same kind goes on in the levels of its parent. */
  function kindOf(inner: List, outer: List): boolean {
    return scope.lettered || Boolean(inner.ordered) === Boolean(outer.ordered)
  }
}
