import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import type { PartContext } from './context.js'
import { contentOf, type Handler, type State } from './handler.js'
import { element, text } from './elements.js'

interface CalledNote {
  number: number
  definition: FootnoteDefinition
  /** How often it was called so far. */
  calls: number
}

/** The footnotes of one part, numbered on from the part before in the order of their first calls. */
export class PartNotes {
  readonly #context: PartContext
  readonly #byName: Map<string, FootnoteDefinition>
  readonly #called = new Map<string, CalledNote>()

  constructor(context: PartContext) {
    this.#context = context
    this.#byName = new Map(context.footnotes.map((note) => [note.identifier.toLowerCase(), note]))
  }

  #noteId(note: CalledNote): string {
    return `${this.#context.namespace}-note-${note.number}`
  }

  #callId(note: CalledNote, call: number): string {
    return `${this.#context.namespace}-call-${note.number}${call > 1 ? `-${call}` : ''}`
  }

  /** Turns a call into a link to its note. */
  readonly call: Handler = (_state, node: FootnoteReference) => {
    if (!this.#context.calls) return []
    const name = node.identifier.toLowerCase()
    const definition = this.#byName.get(name)
    if (!definition) return text(`[^${node.label ?? node.identifier}]`)
    let note = this.#called.get(name)
    if (!note) {
      note = { number: ++this.#context.report.counters.note, definition, calls: 0 }
      this.#called.set(name, note)
    }
    note.calls += 1
    const link = element(
      'a',
      {
        id: this.#callId(note, note.calls),
        href: `#${this.#noteId(note)}`,
        role: 'doc-noteref',
        ariaLabel: this.#context.report.messages.page.footnote(note.number),
      },
      [text(String(note.number))],
    )
    return element('sup', { className: ['call'] }, [link])
  }

  /**
   * The list of all notes that were called; a note that is called from another note is listed after it. Links back
   * are set last, since notes call each other.
   */
  list(state: State): Element[] {
    const words: [CalledNote, ElementContent[]][] = []
    for (const note of this.#called.values()) words.push([note, contentOf(state, note.definition)])
    if (words.length === 0) return []
    const listed = words.map(([note, content]) => this.#listed(note, content))
    const [first = 0, last = 0] = [words[0]?.[0].number, words.at(-1)?.[0].number]
    const ariaLabel = `${this.#context.report.messages.page.footnotes} ${first === last ? first : `${first}–${last}`}`
    return [element('section', { className: ['notes'], role: 'doc-endnotes', ariaLabel }, listed)]
  }

  #listed(note: CalledNote, words: ElementContent[]): Element {
    const first = words.find((child): child is Element => child.type === 'element' && child.tagName === 'p')
    const opening = first ?? element('p', {}, [])
    opening.children.unshift(this.#backLink(note, 1))
    const children: ElementContent[] = first ? words : [opening, ...words]
    for (let call = 2; call <= note.calls; call += 1) opening.children.push(text(' '), this.#backLink(note, call))
    const close = { href: `#${this.#callId(note, 1)}`, className: ['note-close', 'on-screen'] }
    opening.children.push(text(' '), element('a', close, [text(this.#context.report.messages.page.backToText)]))
    return element('div', { id: this.#noteId(note), className: ['note'], role: 'doc-footnote' }, children)
  }

  /** The number leads back to the first call, small letters to the later ones. */
  #backLink(note: CalledNote, call: number): ElementContent {
    const shown = call === 1 ? `${note.number} ` : String.fromCharCode(96 + Math.min(call, 26))
    const properties = {
      href: `#${this.#callId(note, call)}`,
      role: 'doc-backlink',
      className: [call === 1 ? 'note-number' : 'call-again'],
      ariaLabel: `${shown.trim()} ${this.#context.report.messages.page.backToText}`,
    }
    return element('a', properties, [text(shown)])
  }
}
