import type { ListItem, Nodes } from 'mdast'
import { placeAt } from '../load/source.js'
import { byHand, fixTyping } from '../make-fix.js'
import type { Edit, Fix } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { offsetIn, type Leaf } from './inline-text.js'
import type { Near } from './near-label.js'
import type { ReadLabel } from './label-or-near.js'
import { applyMends, type Label, type Mend } from './read-label.js'

/** The way from a flattened text back to the file. */
export interface WordsAt {
  source: Source
  leaves: Leaf[]
}

/**
 * What is said of a label that was typed in another form than it is read in, with the edit that makes it so.
 *
 * @param raised the item that a paragraph became, where no dash stands before it
 * @param under the column of the point to which it belongs
 */
export function tellMended(
  text: string,
  label: Label,
  at: WordsAt,
  raised?: ListItem,
  under?: number,
): Observation | undefined {
  if (label.mends.length === 0 && !raised) return undefined
  const typed = text.slice(0, label.length).trim()
  const meant = applyMends(text.slice(0, label.length), label.mends).trim()
  const undashed = label.dashed ? undefined : raised
  const dash = undashed ? '- ' : ''
  return {
    rule: 'typing-mended',
    violation: {
      message:
        typed === meant
          ? `"${typed}" opens a point, without a dash before it`
          : `"${typed}" is read as the label "${meant}"`,
      hint: `Write "${dash}${meant}"`,
      place: placeOf(at, 0, label.wordsEnd),
      fix: {
        title: `Write "${dash}${meant}"`,
        edits: [
          ...dashBefore(undashed, at, under),
          ...editsOf(label.mends, at),
          ...(raised ? indentBelow(raised, at) : []),
        ],
      },
    },
  }
}

/**
 * What is said of words that are nearly a label.
 *
 * @param inAnswer whether they stand in an answer and in no point: elsewhere other words for a kind are words like any
 * @param paragraph the paragraph that they open, where they open no item
 */
export function tellUnread(
  text: string,
  read: ReadLabel,
  at: WordsAt,
  meeting: Meeting,
  inAnswer: boolean,
  paragraph?: Nodes,
): Observation | undefined {
  if ('label' in read) return inAnswer || read.label.who ? tellOdd(text, read.label, at, paragraph) : undefined
  if ('near' in read)
    return inAnswer || !(read.near.otherWords || paragraph) ? tellNear(read.near, at, meeting, paragraph) : undefined
  const { from, words, forms, mends } = read.unread
  const place = placeOf(at, from, from + words.length)
  const edits = [...dashBefore(paragraph, at), ...editsOf(mends, at)]
  const dash = paragraph ? '- ' : ''
  const whole = `${applyMends(words, shifted(mends, from))}:`
  return {
    rule: 'label-unknown',
    violation: {
      message: `"${words}" cannot be read as the label of a point`,
      hint: mends.length > 0 ? `Write "${dash}${whole}"` : `Write ${forms.map((form) => `"${form}"`).join(' or ')}`,
      place,
      ...(mends.length > 0 ? { fix: { title: `Write "${dash}${whole}"`, edits } } : {}),
      remains: `line ${place.line} has a label that cannot be read`,
    },
  }
}

/** A plain paragraph whose label something else than a colon ends: it may be prose. */
function tellOdd(text: string, label: Label, at: WordsAt, paragraph: Nodes | undefined): Observation | undefined {
  const meant = `- ${applyMends(text.slice(0, label.length), label.mends).trim()}`
  const place = placeOf(at, label.wordsStart, label.wordsEnd)
  return {
    rule: 'label-unknown',
    violation: {
      message: `"${text.slice(label.wordsStart, label.wordsEnd)}" may be the label of a point, and is read as prose`,
      hint: `Write "${meant}" if it is one`,
      place,
      fix: byHand({ title: `Write "${meant}"`, edits: [...dashBefore(paragraph, at), ...editsOf(label.mends, at)] }),
      remains: `line ${place.line} has a label that cannot be read`,
    },
  }
}

function tellNear(near: Near, at: WordsAt, meeting: Meeting, paragraph: Nodes | undefined): Observation {
  const { from, typed, meant, whole, otherWords, mends } = near
  const place = placeOf(at, from, from + typed.length)
  const dash = paragraph ? '- ' : ''
  const fix: { fix?: Fix } =
    otherWords || paragraph
      ? {
          fix: byHand({
            title: `Write "${dash}${whole}"`,
            edits: [...dashBefore(paragraph, at), ...editsOf(mends, at)],
          }),
        }
      : fixTyping(typed, [...meeting.kinds.map((kind) => kind.label), meant], (label) => ({
          title: `Write "${label}"`,
          edits: [{ place, text: label }],
        }))
  return {
    rule: 'label-unknown',
    violation: {
      message: `"${typed}" is no kind of point`,
      hint: `Did you mean "${dash}${whole}"?`,
      ...fix,
      place,
      remains: `line ${place.line} has a label that is no kind of point`,
    },
  }
}

function shifted(mends: readonly Mend[], by: number): Mend[] {
  return mends.map(({ from, to, text }) => ({ from: from - by, to: to - by, text }))
}

function placeOf({ source, leaves }: WordsAt, from: number, to: number): Place {
  return placeAt(source, offsetIn(leaves, from), offsetIn(leaves, to, true))
}

/** @param under the column of the point to which the item belongs: it stands further in */
function dashBefore(node: Nodes | undefined, { source }: WordsAt, under = 0): Edit[] {
  const start = node?.position?.start
  if (start?.offset === undefined) return []
  return [{ place: placeAt(source, start.offset), text: start.column <= under ? '  - ' : '- ' }]
}

/** A list that belongs to a point stands further in than it. */
function indentBelow(item: ListItem, { source }: WordsAt): Edit[] {
  const column = item.position?.start.column ?? 1
  return item.children.flatMap((child) => {
    const { position } = child
    if (child.type !== 'list' || !position || position.start.column > column || child.children[0]?.data?.raised)
      return []
    const lines = Array.from(
      { length: position.end.line - position.start.line + 1 },
      (_, nth) => position.start.line + nth,
    )
    return lines.map((line) => ({ place: placeAt(source, source.lineStarts[line - 1] ?? 0), text: '  ' }))
  })
}

/** Mends of the flattened text as edits of the file; what is put in stands right behind the character before it. */
function editsOf(mends: readonly Mend[], { source, leaves }: WordsAt): Edit[] {
  return mends.map(({ from, to, text }) => {
    const start = from === to && from > 0 ? offsetIn(leaves, from, true) : offsetIn(leaves, from)
    const end = from === to ? start : offsetIn(leaves, to, true)
    return { place: placeAt(source, start, end), text }
  })
}
