import type { Element, ElementContent } from 'hast'
import type { Messages } from '../../messages/index.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { NoteStatus } from '../../model/note.js'
import type { Provenance, Report } from '../../model/report.js'
import { element, text } from '../content/elements.js'
import { sanitise } from '../content/sanitise.js'
import { SafeHtml } from '../safe-html.js'
import { placeKey, placeRemarks, type PlacedRemarks } from './place-remarks.js'

/** What the internal edition is told of the notes, besides the report's words. */
export interface SourceFacts {
  diagnostics: readonly Diagnostic[]
  notes: readonly { file: string; session: string | undefined; status: NoteStatus }[]
  /** The address of a line in the user's editor, see {@link editorLinks}. */
  link?: (file: string, line: number) => string
}

/** Shows in the internal edition where words come from and what the check says of them; on the page alone. */
export class SourceView {
  readonly facts: SourceFacts
  /** The addresses that were made here: the only ones besides https, mailto and anchors that a page may have. */
  readonly addresses = new Set<string>()
  readonly #remarks: PlacedRemarks
  readonly #messages: Messages

  constructor(report: Report, facts: SourceFacts, messages: Messages) {
    this.facts = facts
    this.#remarks = placeRemarks(report, facts.diagnostics)
    this.#messages = messages
  }

  /** A link over the words before it, or over its own. */
  #linkTo(file: string, line: number, words: ElementContent[]): Element | undefined {
    const href = this.facts.link?.(file, line)
    if (href === undefined) return undefined
    this.addresses.add(href)
    const ariaLabel = this.#messages.provenance.open(file, line)
    return element('a', { href, className: ['open-note', 'on-screen'], ariaLabel }, words)
  }

  /** What stands in the line that says where a paragraph comes from. */
  lineLink({ file, line }: Provenance): Element[] {
    const link = this.#linkTo(file, line, [])
    return link ? [link] : []
  }

  /** The remarks beside a paragraph; where two begin at one line, the first has them. */
  remarksBeside(provenance: Provenance): Element[] {
    const key = placeKey(provenance)
    const remarks = this.#remarks.beside.get(key) ?? []
    this.#remarks.beside.delete(key)
    return remarks.length > 0 ? [this.#box(remarks, false)] : []
  }

  /** The remarks on a file as a whole, or nothing. */
  remarksOf(file: string): SafeHtml | false {
    const remarks = this.#remarks.ofFile.get(file) ?? []
    this.#remarks.ofFile.delete(file)
    return remarks.length > 0 && this.safe([this.#box(remarks, true)])
  }

  /** The remarks that no file took, each with its place. */
  remainingRemarks(): SafeHtml | false {
    const remarks = [...this.#remarks.ofFile.values()].flat()
    return remarks.length > 0 && this.safe([this.#box(remarks, true)])
  }

  placeOf(file: string, line: number): SafeHtml {
    return this.safe([this.#linkTo(file, line, [text(file)]) ?? text(file)])
  }

  safe(content: ElementContent[]): SafeHtml {
    return SafeHtml.of(sanitise({ type: 'root', children: content }, this.addresses))
  }

  /** Rules speak English, whatever the report does. */
  #box(remarks: readonly Diagnostic[], withPlaces: boolean): Element {
    const { severities, remarks: ariaLabel, source } = this.#messages.provenance
    const lines = remarks.map(({ severity, message, hint, rule, place }) => {
      const words: ElementContent[] = [element('strong', {}, [text(severities[severity])]), text(' ')]
      words.push(element('span', { lang: 'en' }, [text(`${message}. ${hint ? `${hint}. ` : ''}`)]))
      words.push(element('code', {}, [text(rule)]))
      if (withPlaces) {
        const at = source(place.file, place.line)
        words.push(text(' '), this.#linkTo(place.file, place.line, [text(at)]) ?? text(at))
      }
      return element('p', { className: ['remark', severity] }, words)
    })
    return element('div', { className: ['remarks', 'on-screen'], role: 'note', ariaLabel }, lines)
  }
}
