import type { ListItem, Nodes, PhrasingContent } from 'mdast'
import { placeAt } from '../load/source.js'
import { fixTyping, replaceBy } from '../make-fix.js'
import type { Fix } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Point, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { flatten, offsetIn, trimStart, type Leaf } from './inline-text.js'
import { plainText } from './plain-text.js'
import { readLabel, type Label } from './read-label.js'
import type { Span } from './span.js'
import { readQualifier } from './read-qualifier.js'
import { readWho } from './read-who.js'

/** Where a block stands while its points are read. */
export interface Standing {
  question?: string
  aspect?: string
  internal: boolean
}

/** Reads the points of one file, in order. */
export class PointReader {
  readonly points: Point[] = []
  readonly observations: Observation[] = []

  constructor(
    private readonly meeting: Meeting,
    private readonly source: Source,
  ) {}

  /**
   * Reads the labelled items below a block and takes their labels away.
   *
   * @param node a block of the note
   * @param parent index of the point that holds it
   */
  read(node: Nodes, standing: Standing, parent?: number): void {
    if (node.type === 'list') {
      for (const item of node.children) this.readItem(item, standing, parent)
    } else if (node.type === 'internal') {
      for (const child of node.children) this.read(child, { ...standing, internal: true }, parent)
    } else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
      for (const child of node.children) this.read(child, standing, parent)
    }
  }

  private readItem(item: ListItem, standing: Standing, parent: number | undefined): void {
    const first = item.children[0]
    let holder = parent
    if (first?.type === 'paragraph') {
      const { text, leaves } = flatten(first.children, this.source)
      const read = leaves[0]?.node.type === 'inlineCode' ? undefined : readLabel(text, this.meeting)
      const place = (from: number, to: number): Place =>
        placeAt(this.source, offsetIn(leaves, from), offsetIn(leaves, to, true))
      if (read && 'unread' in read) {
        const { words, forms } = read.unread
        this.observations.push({
          rule: 'label-unknown',
          violation: {
            message: `"${words}" cannot be read as the label of a point`,
            hint: `Write ${forms.map((form) => `"${form}"`).join(' or ')}`,
            place: place(0, words.length),
            remains: `line ${place(0, 1).line} has a label that cannot be read`,
          },
        })
      } else if (read && 'near' in read) {
        const { typed, meant } = read.near
        this.observations.push({
          rule: 'label-unknown',
          violation: {
            message: `"${typed}" is no kind of point`,
            hint: `Did you mean "${meant}:"?`,
            ...fixTyping(typed, [...this.meeting.kinds.map((kind) => kind.label), meant], (label) =>
              replaceBy(label, place(0, typed.length)),
            ),
            place: place(0, typed.length),
            remains: `line ${place(0, 1).line} has a label that is no kind of point`,
          },
        })
      } else if (read) {
        holder = this.addPoint(item, read.label, leaves, standing, parent)
        trimStart(first.children, read.label.length, this.source)
        this.setStart(first.children, first)
      }
    }
    for (const child of item.children) this.read(child, standing, holder)
    if (holder !== undefined && holder !== parent) {
      const point = this.points[holder] as Point
      point.words = ownWords(item)
    }
  }

  private addPoint(
    item: ListItem,
    label: Label,
    leaves: Leaf[],
    standing: Standing,
    parent: number | undefined,
  ): number {
    const place = (span: Pick<Span, 'from' | 'to'>): Place =>
      placeAt(this.source, offsetIn(leaves, span.from), offsetIn(leaves, span.to, true))
    const start = item.position?.start.offset ?? 0
    const point: Point = {
      index: this.points.length,
      kind: label.kind.id,
      labelPlace: place({ from: 0, to: label.wordsEnd }),
      place: placeAt(this.source, start, item.position?.end.offset ?? start),
      alsoUnder: [],
      alsoAspects: {},
      furtherAspects: [],
      addressees: [],
      unknownAddressees: [],
      unknownQualifiers: [],
      secondQualifiers: [],
      words: '',
      internal: standing.internal,
      item,
    }
    if (standing.question) point.question = standing.question
    if (standing.aspect) point.aspect = standing.aspect
    if (parent !== undefined) point.parent = parent
    if (label.who) {
      const { found, unknown } = readWho(label.who, this.meeting.addressees)
      point.addressees = found
      point.unknownAddressees = unknown.map((span) => ({ text: span.text, place: place(span) }))
    }
    this.applyQualifiers(point, label.qualifiers, place)
    if (label.mended) {
      const meant = label.mended.replace(/\s*[-–—:]$/, ':')
      this.observations.push({
        rule: 'typing-mended',
        violation: {
          message: `"${label.mended}" is read as the label "${meant}"`,
          hint: `Write "${meant}"`,
          place: place({ from: 0, to: label.wordsEnd }),
          ...this.colonFor(label, leaves, meant),
        },
      })
    }
    item.data = { ...item.data, point: point.index }
    this.points.push(point)
    return point.index
  }

  /** A colon in the place of what ends the label, where nothing else stands there, such as marks of bold. */
  private colonFor({ wordsEnd, length }: Label, leaves: Leaf[], meant: string): { fix?: Fix } {
    const [from, to] = [offsetIn(leaves, wordsEnd), offsetIn(leaves, length, true)]
    const ending = this.source.text.slice(from, to)
    if (!/^\s*[-–—:：]\s*$/.test(ending)) return {}
    return { fix: replaceBy(/\s$/.test(ending) ? ': ' : ':', placeAt(this.source, from, to), `Write "${meant}"`) }
  }

  private applyQualifiers(point: Point, qualifiers: Span[], place: (span: Span) => Place): void {
    const named = qualifiers
      .map((span) => readQualifier(span.text, this.meeting, undefined, []))
      .flatMap((read) => (read.means === 'question' ? [read.question] : []))
    const withAspect = new Set<string>()
    for (const span of qualifiers) {
      const read = readQualifier(span.text, this.meeting, point.question, named)
      const isSecond = (what: 'level' | 'support' | 'date', first: string | undefined, now: string): boolean => {
        if (first !== undefined && first !== now) point.secondQualifiers.push({ what, place: place(span) })
        return first !== undefined
      }
      if (read.means === 'aspect' && withAspect.has(read.question)) {
        point.furtherAspects.push({ question: read.question, aspect: read.aspect })
      } else if (read.means === 'aspect') {
        withAspect.add(read.question)
        if (read.question === point.question) point.aspect = read.aspect
        else point.alsoAspects[read.question] = read.aspect
      } else if (read.means === 'question') {
        if (read.question !== point.question && !point.alsoUnder.includes(read.question))
          point.alsoUnder.push(read.question)
      } else if (read.means === 'level') {
        if (!isSecond('level', point.level, read.level)) point.level = read.level
      } else if (read.means === 'support') {
        if (!isSecond('support', point.support, read.support)) point.support = read.support
      } else if (read.means === 'by') {
        if (!isSecond('date', point.by, read.by)) point.by = read.by
      } else point.unknownQualifiers.push({ text: span.text, place: place(span) })
    }
  }

  /** After its label was taken away a paragraph begins at its first word. */
  private setStart(children: PhrasingContent[], paragraph: Nodes): void {
    const start = children[0]?.position?.start
    if (start && paragraph.position) paragraph.position = { ...paragraph.position, start }
  }
}

/** An item's words without those of labelled items below it. */
function ownWords(item: ListItem): string {
  const words: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'internal') return
    if (node.type === 'list')
      for (const child of node.children) if (child.data?.point === undefined) child.children.forEach(walk)
    if (node.type !== 'list') words.push(plainText(node))
  }
  item.children.forEach(walk)
  return words.join(' ').replace(/\s+/g, ' ').trim()
}
