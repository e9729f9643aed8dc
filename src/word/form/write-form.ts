import { messagesFor } from '../../messages/index.js'
import { REPORT_LANGUAGES } from '../../model/languages.js'
import type { Kind, Meeting, Question, Session } from '../../model/meeting.js'
import type { Support } from '../../model/note.js'
import { HELP_STYLE, kindStyleId } from '../import/points-by-style.js'
import { CONTROL_TAG } from '../read/controls.js'
import { SESSION_PROPERTY } from '../read/read-word.js'
import { footnotesPart } from '../write/footnotes.js'
import { lookOf } from '../write/look.js'
import { footerPart, headerPart, packDocument } from '../write/package-parts.js'
import { paragraph } from '../write/paragraph.js'
import { run } from '../write/runs.js'
import { sectionsOf } from '../write/sections.js'
import { stylesPart } from '../write/styles-part.js'
import { el, NAMESPACES, part, val, words } from '../write/xml.js'
import { formWords } from './form-words.js'

const HELP_ID = 'RapporteurHelp'
/** Kinds whose points say to whom they are addressed. */
const ADDRESSED = ['recommendation', 'follow-up']
/** As a note's label has them; how many of those who spoke held it. */
const SUPPORTS: Support[] = ['agreed', 'majority', 'several', 'one']
/** A form offers a place for these under each question; any kind has its style. */
const OFFERED = ['finding', 'recommendation']

/**
 * A session's note as a form for Word: its questions and aspects as headings, what is asked, a style for each kind of
 * point, and controls to choose addressee, level and support. Filled in and imported it is the note.
 *
 * @param tokens the text of `styles/tokens.css`
 */
export function writeForm(meeting: Meeting, session: Session, tokens: string): Uint8Array {
  const messages = messagesFor(meeting.language)
  const language = REPORT_LANGUAGES.find((one) => one === meeting.language.toLowerCase().split('-')[0]) ?? 'en'
  const say = formWords[language]
  const controls = new Controls()
  const labelOf = ({ id, label }: Kind): string => messages.kinds[id]?.label ?? label
  const help = (text: string): string => paragraph(run(text), { style: HELP_ID })
  const asked = meeting.questions.filter(({ id }) => session.asks[id] !== undefined)
  const people = meeting.people.map(({ id, name, role }) => `@${id} (${name || role})`)
  const body = [
    paragraph(run(session.title), { style: 'Title' }),
    help(say.how),
    help(say.attribution[session.attribution]),
    help(say.points(meeting.kinds.map(labelOf).join(', '))),
    help(say.recommendations),
    help(say.notDiscussed),
    help(say.internal),
    ...(people.length > 0 && session.attribution !== 'chatham' ? [help(say.people(people.join(', ')))] : []),
    paragraph(controls.placeholder(say.summary)),
    ...asked.flatMap((question) => questionBlock(question)),
  ]
  return packDocument({
    document: part(el('w:document', NAMESPACES, el('w:body', {}, sectionsOf([{ xml: body.join('') }], false)))),
    styles: stylesPart(lookOf(tokens, meeting.accent, messages.locale), [
      helpStyle(),
      ...meeting.kinds.map((kind, at) => kindStyle(kind, labelOf(kind), at + 1)),
    ]),
    numbering: numberingOf(meeting.kinds.map(labelOf)),
    footnotes: footnotesPart([]),
    header: headerPart(meeting.title, session.title),
    footer: footerPart('', messages.page.of),
    media: [],
    facts: {
      title: session.title,
      subject: meeting.title,
      creator: '',
      language: messages.locale,
      issued: '',
      keywords: '',
      properties: { [SESSION_PROPERTY]: session.id },
    },
  })

  function questionBlock(question: Question): string[] {
    const title = /^q\d+$/.test(question.id) ? question.id.toUpperCase() : question.id
    const rows = question.aspects.length > 0 ? question.aspects.map((aspect) => aspect.title) : [undefined]
    return [
      paragraph(run(`${title}. ${question.title}`), { style: 'Heading2' }),
      help(`${say.asked[session.asks[question.id] ?? 'optional']} ${question.text || question.title}`),
      ...rows.flatMap((aspect) => [
        ...(aspect === undefined ? [] : [paragraph(run(aspect), { style: 'Heading3' })]),
        paragraph(controls.placeholder(say.write)),
        ...meeting.kinds.filter(({ id }) => OFFERED.includes(id)).map((kind) => pointRow(kind)),
      ]),
    ]
  }

  /** A paragraph of a kind with its controls, and a prompt where its words go. */
  function pointRow(kind: Kind): string {
    const choices = ADDRESSED.includes(kind.id)
      ? [
          controls.choice(
            'addressee',
            say.choose.addressee,
            meeting.addressees.map(({ name }) => name),
          ),
          controls.choice('level', say.choose.level, meeting.levels),
          controls.choice('support', say.choose.support, SUPPORTS),
        ]
      : []
    const given = choices.filter(Boolean).map((choice) => choice + run(' '))
    return paragraph(given.join('') + controls.placeholder(say.point), { style: kindStyleId(kind.id) })
  }
}

/** Makes content controls, whose ids are whole numbers, each once. */
class Controls {
  private count = 0

  /** Words that a click replaces, and with them the control; untouched they are no text. */
  placeholder(text: string): string {
    return this.control([val('w:id', ++this.count), '<w:temporary/>', '<w:showingPlcHdr/>'], text)
  }

  /** A list to choose from; what is not chosen says nothing. */
  choice(tag: string, title: string, values: string[]): string {
    if (values.length === 0) return ''
    const items = [...new Set(values)].map((value) => el('w:listItem', { 'w:displayText': value, 'w:value': value }))
    const properties = [
      val('w:alias', title),
      val('w:tag', `${CONTROL_TAG}${tag}`),
      val('w:id', ++this.count),
      '<w:showingPlcHdr/>',
      el('w:dropDownList', {}, ...items),
    ]
    return this.control(properties, `[${title}]`)
  }

  private control(properties: string[], text: string): string {
    const shown = el(
      'w:r',
      {},
      el('w:rPr', {}, val('w:color', '7C8591')),
      `<w:t xml:space="preserve">${words(text)}</w:t>`,
    )
    return el('w:sdt', {}, el('w:sdtPr', {}, ...properties), el('w:sdtContent', {}, shown))
  }
}

function helpStyle(): string {
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': HELP_ID },
    val('w:name', HELP_STYLE),
    val('w:basedOn', 'Normal'),
    el('w:pPr', {}, el('w:spacing', { 'w:before': 0, 'w:after': 80, 'w:line': 240, 'w:lineRule': 'auto' })),
    el('w:rPr', {}, '<w:i/><w:iCs/>', val('w:color', '7C8591'), val('w:sz', 18), val('w:szCs', 18)),
  )
}

/** A kind's style: Word prints its label before each paragraph, as a list prints its bullet. */
function kindStyle({ id }: Kind, label: string, list: number): string {
  return el(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': kindStyleId(id) },
    val('w:name', label),
    val('w:basedOn', 'Normal'),
    val('w:next', 'Normal'),
    val('w:uiPriority', 1),
    '<w:qFormat/>',
    el('w:pPr', {}, el('w:numPr', {}, val('w:numId', list))),
  )
}

function numberingOf(labels: string[]): string {
  const abstracts = labels.map((label, at) =>
    el(
      'w:abstractNum',
      { 'w:abstractNumId': at },
      val('w:multiLevelType', 'singleLevel'),
      el(
        'w:lvl',
        { 'w:ilvl': 0 },
        val('w:start', 1),
        val('w:numFmt', 'none'),
        val('w:suff', 'space'),
        val('w:lvlText', `${label}:`),
        val('w:lvlJc', 'left'),
        el('w:pPr', {}, el('w:ind', { 'w:left': 284, 'w:hanging': 284 })),
        el('w:rPr', {}, '<w:b/><w:bCs/>'),
      ),
    ),
  )
  const lists = labels.map((_label, at) => el('w:num', { 'w:numId': at + 1 }, val('w:abstractNumId', at)))
  return part(el('w:numbering', { 'xmlns:w': NAMESPACES['xmlns:w'] }, ...abstracts, ...lists))
}
