import { asHeading, partAnchor } from '../../render/part-view.js'
import { annexList } from '../../render/annex-list.js'
import type { PhrasingContent } from 'mdast'
import type { Block } from '../../model/mdast.js'
import { isWritten, type PartId, type WrittenPartId } from '../../model/parts.js'
import type { ContentPart, Report, SessionPart, SummaryPart } from '../../model/report.js'
import { contentsOf } from './contents.js'
import { coverOf } from './cover.js'
import { flowOf } from './flow.js'
import { gapOf, itemsOf } from './items.js'
import { paragraph } from './paragraph.js'
import { findingOf, recommendationOf, sourceRuns, type PointLook } from './points.js'
import { run, runsOf } from './runs.js'
import { tableOf } from './tables.js'
import type { Scope, Writing, WrittenBlock } from './writing.js'

/** What every part is given. */
export interface PartWriting {
  report: Report
  writing: Writing
  look: PointLook
  /** The page of each anchor that the contents name, in the PDF; without one the contents have no numbers. */
  pageOf?: Readonly<Record<string, number>>
}

/** How each part of the report is written; one that is forgotten does not compile. */
const partWriters: Record<Exclude<PartId, WrittenPartId>, (given: PartWriting) => WrittenBlock[]> = {
  cover: coverOf,
  contents: contentsOf,
  preparation: preparationOf,
  summary: ({ report, writing }) => summaryOf(report.summary, writing),
  findings: findingsOf,
  register: registerOf,
  introduction: ({ report, writing }) => contentPart(report.introduction, partAnchor('introduction'), report, writing),
  sessions: (given) => given.report.sessions.flatMap((session, at) => sessionOf(session, given, at === 0)),
  coverage: coverageOf,
  annexes: annexesOf,
}

/** A part of the report; one that is a file of the editor's is written as all of its kind are. */
export function writePart(part: PartId, given: PartWriting): WrittenBlock[] {
  if (!isWritten(part)) return partWriters[part](given)
  const content = given.report.written?.[part]
  return content ? contentPart(content, partAnchor(part), given.report, given.writing) : []
}

/** The heading of a part, which begins a page. */
export function partHeading(title: string, anchor: string, { bookmarks }: Writing, pageBreak = true): WrittenBlock {
  const runs = bookmarks.aroundHeading(anchor, run(title))
  return { xml: paragraph(runs, { style: 'Heading1', keepNext: true, ...(pageBreak ? { pageBreak } : {}) }) }
}

export function heading(
  level: number,
  title: string,
  anchor: string | undefined,
  { bookmarks }: Writing,
  more = '',
): WrittenBlock {
  const content = run(title) + more
  const runs = anchor === undefined ? content : bookmarks.aroundHeading(anchor, content)
  return { xml: paragraph(runs, { style: `Heading${level}`, keepNext: true }) }
}

function scopeOf(namespace: string, more: Partial<Scope> = {}): Scope {
  return { namespace, footnotes: [], calls: false, lettered: false, ...more }
}

function preparationOf({ report, writing }: PartWriting): WrittenBlock[] {
  const { preparation, outstanding, unread } = report
  const { messages } = writing
  const words = messages.preparation
  const scope = scopeOf('preparation', { footnotes: preparation.footnotes, calls: true })
  const blocks = (title: string, content: Block[]): WrittenBlock[] =>
    content.length === 0
      ? []
      : [heading(2, title, undefined, writing), ...flowOf(content, writing, scope, { style: 'Normal' })]
  const text = (value: string): WrittenBlock => ({ xml: paragraph(run(value)) })
  return [
    partHeading(messages.parts.preparation, partAnchor('preparation'), writing),
    heading(2, words.status, undefined, writing),
    text(preparation.statusText),
    ...outstanding.map(({ title }) => gapOf(title, writing)),
    ...unread.map((note) => gapOf(note.text, writing)),
    ...blocks(words.disclaimer, preparation.disclaimer),
    ...blocks(words.prepared, preparation.prepared),
    ...(preparation.attribution.length > 0
      ? [heading(2, words.attribution, undefined, writing), ...preparation.attribution.map(text)]
      : []),
    ...(preparation.supports.length > 0
      ? [
          heading(2, words.supports, undefined, writing),
          ...preparation.supports.map(({ label, meaning }) => factOf(label, meaning)),
        ]
      : []),
    ...(preparation.waived && preparation.waived.length > 0
      ? [
          heading(2, words.waived, undefined, writing),
          ...preparation.waived.map(({ rule, file, line, why, by }) =>
            text(`${rule} (${messages.provenance.source(file, line)}): ${why}${by ? ` — ${by}` : ''}`),
          ),
        ]
      : []),
  ]
}

/** A term in bold and what it means, in two columns by a tab. */
function factOf(label: string, value: string): WrittenBlock {
  return { xml: paragraph(run(label, { bold: true }) + run(`\t${value}`), { style: 'Fact' }) }
}

function summaryOf(summary: SummaryPart, writing: Writing): WrittenBlock[] {
  const scope = scopeOf(summary.id, { footnotes: summary.footnotes, calls: true })
  return [
    partHeading(summary.title, partAnchor('summary'), writing),
    ...flowOf(summary.opening, writing, scope, { style: 'Normal' }),
    ...summary.answers.flatMap((answer) => [
      heading(2, answer.heading, answer.anchor, writing, runsOf(answer.calls, writing, scope)),
      ...(answer.text ? [{ xml: paragraph(run(answer.text), { style: 'QuestionText' }) }] : []),
      ...(answer.blocks.length > 0
        ? flowOf(answer.blocks, writing, scope, { style: 'Normal' })
        : [gapOf(writing.messages.gaps.summary, writing)]),
    ]),
  ]
}

function findingsOf({ report, writing, look }: PartWriting): WrittenBlock[] {
  const { messages } = writing
  const scope = scopeOf('findings', { lettered: true })
  const gaps = (texts: string[]): WrittenBlock[] =>
    texts.filter(Boolean).map((text) => ({ xml: paragraph(run(text), { style: 'Gap' }) }))
  return [
    partHeading(messages.parts.findings, partAnchor('findings'), writing),
    ...report.findings.flatMap((question) => [
      heading(2, question.heading, question.anchor, writing),
      ...(question.text ? [{ xml: paragraph(run(question.text), { style: 'QuestionText' }) }] : []),
      ...gaps(question.lacks),
      ...question.groups.flatMap((group) => [
        ...(group.title ? [heading(3, group.title, group.anchor, writing)] : []),
        ...gaps([group.lacks ?? '']),
        ...group.kinds.flatMap(({ label, points }) => [
          { xml: paragraph(run(label), { style: 'Kind' }) },
          ...points.flatMap((point) => findingOf(point, writing, scope, look)),
        ]),
      ]),
      ...(question.notDiscussed.length > 0 ? [heading(3, messages.findings.notDiscussed, undefined, writing)] : []),
      ...question.notDiscussed.map(({ sessionTitle, aspectTitle, reason }) => ({
        xml: paragraph(
          run(`${sessionTitle}${aspectTitle ? ` (${aspectTitle})` : ''}${messages.point.colon}`) +
            runsOf(reason, writing, scope),
          { style: 'Point' },
        ),
      })),
      ...gaps([question.silent.length > 0 ? messages.findings.silent(question.silent) : '']),
    ]),
  ]
}

function registerOf({ report, writing, look }: PartWriting): WrittenBlock[] {
  const { messages } = writing
  const scope = scopeOf('register', { lettered: true })
  return [
    partHeading(messages.parts.register, partAnchor('register'), writing),
    { xml: paragraph(run(report.register.length > 0 ? messages.register.intro : messages.register.none)) },
    ...report.register.flatMap(({ title, anchor, recommendations }) => [
      heading(2, asHeading(title, messages), anchor, writing),
      ...recommendations.flatMap((entry) => recommendationOf(entry, writing, scope, look)),
    ]),
  ]
}

function contentPart(part: ContentPart, anchor: string, { edition }: Report, writing: Writing): WrittenBlock[] {
  const scope = scopeOf(part.id, {
    footnotes: part.footnotes,
    calls: true,
    lettered: true,
  })
  return [partHeading(part.title, anchor, writing), ...itemsOf(part.items, writing, scope, { edition })]
}

/** One session: its facts, its summary, its answers, in numbered paragraphs. */
export function sessionOf(session: SessionPart, { report, writing }: PartWriting, pageBreak: boolean): WrittenBlock[] {
  const scope = scopeOf(session.id, {
    footnotes: session.footnotes,
    calls: true,
    lettered: true,
  })
  return [
    partHeading(session.title, session.anchor, writing, pageBreak),
    ...session.facts.map(({ label, value }) => factOf(label, value)),
    ...(session.outstanding && session.items.length === 0 ? [gapOf(writing.messages.gaps.note, writing)] : []),
    ...itemsOf(session.items, writing, scope, { edition: report.edition }),
  ]
}

function coverageOf({ report, writing }: PartWriting): WrittenBlock[] {
  const { messages } = writing
  const { rows, questions } = report.coverage
  const words = messages.coverage
  const head = [words.session, ...questions.map(({ title }, at) => `${messages.question.name(at + 1)}. ${title}`)]
  const table = tableOf({
    rows: [
      head.map((text) => run(text, { bold: true })),
      ...rows.map((row) => [
        run(row.title),
        ...row.cells.map((cell) => {
          const points = Object.values(cell.points).reduce((sum, count) => sum + count, 0)
          return run(points > 0 ? `${cell.label}, ${words.points(points)}` : cell.label)
        }),
      ]),
    ],
    widths: [2, ...questions.map(() => 1)],
    title: words.caption,
  })
  return [
    partHeading(messages.parts.coverage, partAnchor('coverage'), writing),
    { ...table, xml: paragraph(run(words.caption), { style: 'Caption' }) + table.xml },
  ]
}

function annexesOf({ report, writing, look }: PartWriting): WrittenBlock[] {
  const { messages } = writing
  const { annexes: words, register, cover } = messages
  const { annexes } = report
  const plain = (titles: string[], rows: (string | undefined)[][], title: string, widths?: number[]): WrittenBlock =>
    tableOf({
      rows: [titles.map((text) => run(text, { bold: true })), ...rows.map((row) => row.map((text) => run(text ?? '')))],
      title,
      ...(widths ? { widths } : {}),
    })
  return [
    partHeading(messages.parts.annexes, partAnchor('annexes'), writing),
    ...annexList(report, messages).flatMap(({ kind, anchor, title, name, content }) => {
      const calls: PhrasingContent[] = content?.calls ?? []
      const scope = scopeOf(content?.id ?? anchor, {
        footnotes: content?.footnotes ?? [],
        calls: true,
      })
      const opened = heading(2, title, anchor, writing, runsOf(calls, writing, scope))
      switch (kind) {
        case 'further':
          return [opened, ...itemsOf(content?.items ?? [], writing, scope, { edition: report.edition, below: 1 })]
        case 'agenda':
          return [
            opened,
            plain(
              [words.time, words.item],
              annexes.agenda.map((row) => [row.time, [row.title, ...row.details].join('\n')]),
              name,
              [1, 3],
            ),
          ]
        case 'participants':
          return [
            opened,
            plain(
              [words.name, words.role, words.affiliation, words.category],
              annexes.participants.map((row) => [row.name, row.role, row.affiliation, row.category]),
              name,
            ),
          ]
        case 'participation':
          return [
            opened,
            plain(
              [words.category, words.count, words.women],
              annexes.participation.map((row) => [row.category, row.count, row.women]),
              name,
              [3, 1, 1],
            ),
          ]
        case 'documents':
          return [
            opened,
            plain(
              [words.symbol, words.title, words.submittedBy],
              annexes.documents.map((row) => [row.symbol, row.title, row.by]),
              name,
            ),
          ]
        case 'mandate':
          return [
            opened,
            plain(
              [words.symbol, words.text],
              annexes.mandate.map((row) => [row.symbol, row.text]),
              name,
              [1, 3],
            ),
          ]
        case 'revisions':
          return [
            opened,
            plain(
              [words.revision, words.date, cover.status, words.change],
              annexes.revisions.map((row) => [row.revision, row.date, row.status, row.reason]),
              name,
            ),
          ]
        case 'recommendations': {
          const rows = new Map<string, { cells: string[]; to: string[] }>()
          for (const group of report.register) {
            for (const entry of group.recommendations) {
              const row = rows.get(entry.shown)
              if (row) {
                row.to.push(group.title)
                continue
              }
              const blocks = flowOf(entry.blocks, writing, scopeOf('annex'), { style: 'TableText' })
              rows.set(entry.shown, {
                to: [group.title],
                cells: [
                  run(entry.shown),
                  blocks.map(({ xml }) => xml).join(''),
                  '',
                  run(messages.levels[entry.level] ?? entry.level),
                  sourceRuns(entry, writing, look),
                ],
              })
            }
          }
          const head = [
            register.number,
            register.recommendation,
            register.addressee,
            register.level,
            register.paragraph,
          ]
          return [
            opened,
            tableOf({
              rows: [
                head.map((text) => run(text, { bold: true })),
                ...[...rows.values()].map(({ cells, to }) =>
                  cells.map((cell, at) => (at === 2 ? run(messages.list(to)) : cell)),
                ),
              ],
              widths: [0.9, 4.5, 2.2, 2, 1.6],
              title: name,
            }),
          ]
        }
      }
    }),
  ]
}
