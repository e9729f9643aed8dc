import type { ListItem, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { placeAt } from '../load/source.js'
import type { GivenLabel } from '../model/mdast.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Point, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { boldLength, flatten, offsetIn, trimStart, type Leaf } from './inline-text.js'
import { plainText } from './plain-text.js'
import { readLabel } from './label-or-near.js'
import type { Label, Mend } from './read-label.js'
import { trimmed, type Span } from './span.js'
import { readQualifier } from './read-qualifier.js'
import { readWho } from './read-who.js'
import { tellMended, tellUnread, type WordsAt } from './tell-label.js'
import { vocabularyOf } from './vocabulary.js'

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
    } else if (node.type === 'paragraph' && parent === undefined) this.readParagraph(node, standing)
  }

  private readItem(item: ListItem, standing: Standing, parent: number | undefined): void {
    const first = item.children[0]
    let holder = parent
    if (first?.type === 'paragraph') {
      const { text, leaves } = flatten(first.children, this.source)
      const bold = boldLength(first.children, this.source)
      const read = leaves[0]?.node.type === 'inlineCode' ? undefined : readLabel(text, this.meeting, bold)
      const given = item.data?.given
      if (read && 'label' in read) {
        holder = this.addPoint(item, read.label, leaves, standing, parent)
        this.tell(
          tellMended(
            text,
            read.label,
            this.wordsAt(leaves),
            item.data?.raised ? item : undefined,
            parent === undefined ? undefined : this.points[parent]?.place.column,
          ),
        )
        trimStart(first.children, read.label.length, this.source)
        this.setStart(first.children, first)
        if (first.children.length === 0 && item.data?.raised && item.children.length > 1) item.children.shift()
      } else if (given && !(read && 'near' in read && !read.near.otherWords)) {
        holder = this.addGiven(item, given, standing, parent)
      } else if (read) {
        const isPlace = parent === undefined && standing.question !== undefined
        this.tell(tellUnread(text, read, this.wordsAt(leaves), this.meeting, isPlace))
      }
    }
    for (const child of item.children)
      if (child !== first || child.type !== 'paragraph') this.read(child, standing, holder)
    if (holder !== undefined && holder !== parent) {
      const point = this.points[holder] as Point
      point.words = ownWords(item)
    }
  }

  /** A paragraph that opens nearly as a point does. */
  private readParagraph(paragraph: Paragraph, standing: Standing): void {
    const { text, leaves } = flatten(paragraph.children, this.source)
    const bold = boldLength(paragraph.children, this.source)
    const read = leaves[0]?.node.type === 'inlineCode' ? undefined : readLabel(text, this.meeting, bold)
    if (!read) return
    const isPlace = standing.question !== undefined
    this.tell(tellUnread(text, read, this.wordsAt(leaves), this.meeting, isPlace, paragraph))
  }

  private tell(observation: Observation | undefined): void {
    if (observation) this.observations.push(observation)
  }

  private wordsAt(leaves: Leaf[]): WordsAt {
    return { source: this.source, leaves }
  }

  /** A point whose kind the heading of its list says. */
  private addGiven(item: ListItem, given: GivenLabel, standing: Standing, parent: number | undefined): number {
    const { leaves } = flatten(given.heading, this.source)
    const start = item.position?.start.offset ?? 0
    const words = item.children[0]?.position?.start.offset ?? start
    const point = this.newPoint(item, given.kind, placeAt(this.source, start, words), standing, parent)
    this.qualify(point, given, leaves)
    return this.keep(point, item)
  }

  private addPoint(
    item: ListItem,
    label: Label,
    leaves: Leaf[],
    standing: Standing,
    parent: number | undefined,
  ): number {
    const place = placeAt(this.source, offsetIn(leaves, 0), offsetIn(leaves, label.wordsEnd, true))
    const point = this.newPoint(item, label.kind.id, place, standing, parent)
    this.qualify(point, label, leaves)
    return this.keep(point, item)
  }

  private newPoint(
    item: ListItem,
    kind: string,
    labelPlace: Place,
    standing: Standing,
    parent: number | undefined,
  ): Point {
    const start = item.position?.start.offset ?? 0
    return {
      index: this.points.length,
      kind,
      labelPlace,
      place: placeAt(this.source, start, item.position?.end.offset ?? start),
      ...(standing.question ? { question: standing.question } : {}),
      ...(standing.aspect ? { aspect: standing.aspect } : {}),
      alsoUnder: [],
      alsoAspects: {},
      furtherAspects: [],
      addressees: [],
      unknownAddressees: [],
      unknownQualifiers: [],
      secondQualifiers: [],
      ...(parent === undefined ? {} : { parent }),
      words: '',
      internal: standing.internal,
      item,
    }
  }

  private keep(point: Point, item: ListItem): number {
    item.data = { ...item.data, point: point.index }
    this.points.push(point)
    return point.index
  }

  /** Reads whom a label addresses and what stands between its brackets. */
  private qualify(point: Point, label: Pick<Label, 'who' | 'qualifiers'> & { mends?: Mend[] }, leaves: Leaf[]): void {
    const place = (span: Pick<Span, 'from' | 'to'>): Place =>
      placeAt(this.source, offsetIn(leaves, span.from), offsetIn(leaves, span.to, true))
    const qualifiers: Span[] = []
    const address = (who: Span): void => {
      const { found, unknown } = readWho(who, this.meeting.addressees, vocabularyOf(this.meeting))
      point.addressees.push(...found.filter((id) => !point.addressees.includes(id)))
      for (const span of unknown) {
        // "to States, national": it is no addressee, and says something all the same.
        const { means } = readQualifier(span.text, this.meeting, point.question, [])
        if (['level', 'support', 'by'].includes(means)) {
          qualifiers.push(span)
          if (label.mends && label.qualifiers.length === 0 && unknown.length === 1)
            putBefore(label.mends, intoBrackets(span, leaves))
        } else point.unknownAddressees.push({ text: span.text, place: place(span) })
      }
    }
    if (label.who) address(label.who)
    for (const span of label.qualifiers) {
      const read = readQualifier(span.text, this.meeting, point.question, [])
      if (read.means === 'who') address(trimmed(span.text, read.from, span.text.length, span.from))
      else qualifiers.push(span)
    }
    this.applyQualifiers(point, qualifiers, place)
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

/** "to States, national": what is no addressee goes between brackets. */
function intoBrackets({ from, to, text }: Span, leaves: Leaf[]): Mend {
  const before = leaves
    .map((leaf) => leaf.text)
    .join('')
    .slice(0, from)
  return { from: from - (/[,;]?\s*$/.exec(before)?.[0].length ?? 0), to, text: ` (${text})` }
}

/** Mends stand in the order of the text; the ending of a label is the last of it. */
function putBefore(mends: Mend[], mend: Mend): void {
  const at = mends.findIndex(({ from }) => from >= mend.to)
  mends.splice(at < 0 ? mends.length : at, 0, mend)
}
