import type { FootnoteDefinition, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Block, Internal } from '../../model/mdast.js'
import type { Meeting, Session } from '../../model/meeting.js'
import {
  wordsOf,
  type Segment,
  type Told,
  type WordBlock,
  type WordComment,
  type WordParagraph,
  type WordPicture,
} from '../read/blocks.js'
import type { WordDocument } from '../read/read-word.js'
import { findCaptions } from './captions.js'
import { headingRoles } from './headings.js'
import { itemReader, ListBuilder, partAtTypedItems, withoutStart } from './list-items.js'
import { phrasingOf } from './phrasing.js'
import { HELP_STYLE, kindByStyle, labelBefore } from './points-by-style.js'
import { firstNumber, isFrame, paragraphsIn, tableOf } from './table.js'

declare module 'mdast' {
  interface Data {
    /** The Word paragraph that a block was made of. */
    word?: { paragraph: number; words: string }
    /** The same for the rows of a table. */
    wordRows?: { paragraph: number; words: string }[]
  }
}

/** A note's tree as it comes of a Word file. */
export interface NoteTree {
  tree: Root
  told: Told[]
  /** Pictures in the order of the document: the part in the zip, and the path that the note names. */
  pictures: { part: string; path: string }[]
}

/**
 * Makes a note's Markdown tree of a Word file: headings at the levels of a note, lists, points by their style, tables
 * with captions, footnotes, and comments in internal blocks beside what they stand on.
 *
 * @param pathOf where a picture will stand, or nothing where it is of a kind that the report cannot print
 */
export function noteTree(
  document: WordDocument,
  meeting: Meeting,
  session: Session,
  pathOf: (picture: WordPicture) => string | undefined,
): NoteTree {
  const told: Told[] = [...document.told]
  const pictures = new Map<string, string>()
  const blocks = unfold(document.blocks, told)
  const labels = new Map([...document.notes.keys()].map((id, at) => [id, String(at + 1)] as const))
  // Within an internal block that somebody typed, the end of ours would be taken for its end.
  const typedContainers = paragraphsIn([...blocks, ...[...document.notes.values()].flat()]).some((paragraph) =>
    /[:：﹕∶ː]\s*[:：﹕∶ː]/.test(wordsOf(paragraph)),
  )
  const late: Block[] = []
  const captions = findCaptions(blocks)

  const phrasing = (segments: Segment[], paragraph: number, plain = false, caption?: string): PhrasingContent[] =>
    phrasingOf(
      segments,
      {
        labelOf: (note) => labels.get(note) ?? note,
        image: ({ picture }) => {
          const path = pathOf(picture)
          if (path === undefined) {
            told.push({
              message: 'A picture is no PNG, JPEG or WebP: paste it in Word as PNG',
              paragraph,
              ...(picture.alt ? { words: picture.alt } : {}),
            })
            return undefined
          }
          pictures.set(picture.part, path)
          return { type: 'image', url: `../${path}`, alt: picture.alt, title: caption ?? null }
        },
        tell: (one) => told.push(one),
        paragraph,
      },
      plain,
    )

  const build = (source: WordBlock[], roles: ReturnType<typeof headingRoles> | undefined): Block[] => {
    const out: Block[] = []
    const lists = new ListBuilder((list) => out.push(list))
    const itemOf = itemReader()
    let divergence: ListItem | undefined
    const addComments = (comments: WordComment[], into: Block[]): void => {
      for (const comment of comments) (typedContainers ? late : into).push(commentBlock(comment))
    }

    const addParagraph = (paragraph: WordParagraph): void => {
      const place = { word: { paragraph: paragraph.number, words: firstWords(wordsOf(paragraph)) } }
      const role = roles?.(paragraph) ?? { role: 'text' as const }
      if (role.role === 'title') {
        told.push({
          message: "The title is not repeated: the report prints the session's own",
          paragraph: paragraph.number,
          words: wordsOf(paragraph).trim(),
        })
        addComments(paragraph.comments, out)
        return
      }
      if (role.role === 'heading') {
        lists.close()
        divergence = undefined
        const { list } = paragraph
        const segments = list?.worded ? [...itemLabel(list.label), ...paragraph.segments] : paragraph.segments
        out.push({
          type: 'heading',
          depth: role.depth,
          children: oneLine(phrasing(segments, paragraph.number, true)),
          data: place,
        })
        addComments(paragraph.comments, out)
        return
      }
      const kind = kindByStyle(paragraph, meeting.kinds)
      // A place of the form that nobody filled.
      if (kind && !wordsOf(paragraph).trim()) return
      const item = kind ? undefined : itemOf(paragraph)
      if (kind || item) {
        const segments = kind
          ? [...labelBefore(kind, paragraph, meeting), ...withoutBullet(paragraph)]
          : (item?.segments ?? [])
        const children: Block[] = withPictures(phrasing(segments, paragraph.number), place)
        if (children.length === 0) return
        addComments(paragraph.comments, children)
        const isView = kind?.id === 'view' && divergence !== undefined
        const added = lists.item(item?.item ?? { level: isView ? 1 : 0, ordered: false, number: 1 }, children)
        if (kind?.id === 'divergence') divergence = added
        else if (kind && !isView) divergence = undefined
        return
      }
      lists.close()
      divergence = undefined
      const caption = captions.of(paragraph)
      const children = phrasing(
        paragraph.segments,
        paragraph.number,
        false,
        caption && wordsOf({ segments: caption }).trim(),
      )
      out.push(...withPictures(children, place))
      addComments(paragraph.comments, out)
    }

    for (const block of source) {
      if (block.kind === 'paragraph') {
        if (captions.isCaption(block)) {
          addComments(block.comments, out)
          continue
        }
        for (const part of partAtTypedItems(block)) addParagraph(part)
        continue
      }
      lists.close()
      const caption = captions.of(block)
      if (caption) {
        const segments = [...itemLabel('Table:'), ...caption]
        out.push({
          type: 'paragraph',
          children: phrasing(segments, firstNumber(block), true),
          data: { word: { paragraph: firstNumber(block), words: firstWords(wordsOf({ segments: caption })) } },
        })
      }
      const table = tableOf(block, { phrasing, tell: (one) => told.push(one) })
      const wordRows = block.rows.map((row) => {
        const inner = paragraphsIn(row.cells.flatMap((cell) => cell.blocks))
        return { paragraph: inner[0]?.number ?? 0, words: firstWords(inner.map(wordsOf).join(' ')) }
      })
      if (table.children.some(({ children }) => children.some((cell) => cell.children.length > 0)))
        out.push({ ...table, data: { wordRows } })
      addComments(
        paragraphsIn([block]).flatMap(({ comments }) => comments),
        out,
      )
    }
    return out
  }

  const body = build(blocks, headingRoles(blocks, meeting, session))
  const notes = [...document.notes].map(([id, content]): FootnoteDefinition => {
    const label = labels.get(id) ?? id
    const inner = build(unfold(content, told), undefined) as FootnoteDefinition['children']
    return { type: 'footnoteDefinition', identifier: label, label, children: inner }
  })
  const loose = document.comments.map(commentBlock)
  return {
    tree: { type: 'root', children: [...body, ...notes, ...late, ...loose] },
    told,
    pictures: [...pictures].map(([part, path]) => ({ part, path })),
  }
}

/** Frames and text boxes stand as paragraphs where they were; what the form says to its reader goes. */
function unfold(blocks: WordBlock[], told: Told[]): WordBlock[] {
  return blocks.flatMap((block): WordBlock[] => {
    if (block.kind === 'table') return isFrame(block) ? unfold(block.rows[0]?.cells[0]?.blocks ?? [], told) : [block]
    if (block.style.names[0] === HELP_STYLE) return []
    if (block.boxes.length === 0) return [block]
    told.push({ message: 'A text box stands as text behind its paragraph', paragraph: block.number })
    return [block, ...unfold(block.boxes, told)]
  })
}

/** Pictures within words stand as paragraphs of their own behind them. */
function withPictures(children: PhrasingContent[], data: Paragraph['data']): Block[] {
  const words = children.filter(({ type }) => type !== 'image')
  const images = children.filter(({ type }) => type === 'image')
  const bears = words.some((node) => node.type !== 'break' && !(node.type === 'text' && !node.value.trim()))
  return [...(bears ? [paragraphOf(words, data)] : []), ...images.map((image) => paragraphOf([image], data))]
}

function paragraphOf(children: PhrasingContent[], data: Paragraph['data']): Paragraph {
  return { type: 'paragraph', children, ...(data ? { data } : {}) }
}

/** How the first line of an internal block opens that holds a comment of Word; the report knows it by this form. */
export const COMMENT_OPENS = 'Comment'

/** `Comment (Jane Doe; 2019-11-01) on “words”: what it says`, in an internal block. */
function commentBlock({ author, date, on, says }: WordComment): Internal {
  const plain = (words: string): string => words.replace(/[:：]{2,}/g, ':').replace(/%{2,}/g, '%')
  const who = plain(author.replace(/[;()\s]+/g, ' ').trim() || 'somebody')
  const about = on ? ` on “${plain(on)}”` : ''
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? 'no date'
  const [first = '', ...rest] = says.map(plain)
  const text = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
  return {
    type: 'internal',
    unclosed: false,
    children: [text(`${COMMENT_OPENS} (${who}; ${day})${about}: ${first}`), ...rest.map(text)],
  }
}

function itemLabel(words: string): Segment[] {
  return [{ kind: 'text', text: `${words} `, bold: false, italic: false, strike: false }]
}

/** A point by its style may have a typed bullet as well. */
function withoutBullet(paragraph: WordParagraph): Segment[] {
  const typed = /^\s*[•●–—-]\s+/.exec(wordsOf(paragraph))
  return typed ? withoutStart(paragraph.segments, typed[0].length) : paragraph.segments
}

function oneLine(children: PhrasingContent[]): PhrasingContent[] {
  return children.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node))
}

/** The first words of a paragraph, by which a person finds it in Word. */
export function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.slice(0, 6).join(' ').slice(0, 60) + (words.length > 6 ? ' …' : '')
}
