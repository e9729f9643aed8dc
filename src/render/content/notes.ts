import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { PartContext } from './context.js'
import { contentOf, type Handler, type State } from './handler.js'
import { element, text } from './elements.js'

interface CalledNote {
  /** Its number; of a turned table's notes a letter. */
  label: string
  /** The end of its ids. */
  name: string
  definition: FootnoteDefinition
  /** The links that call it so far. */
  calls: Element[]
}

/** What was called when a table began. */
interface NotesSoFar {
  number: number
  called: ReadonlySet<string>
}

/** a to z, then aa, ab, ... */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The footnotes of one part, numbered on from the part before in the order of their first calls. */
export class PartNotes {
  readonly #context: PartContext
  readonly #byName: Map<string, FootnoteDefinition>
  readonly #called = new Map<string, CalledNote>()

  readonly #root: Root

  /** @param root all content of the part */
  constructor(context: PartContext, root: Root) {
    this.#context = context
    this.#root = root
    this.#byName = new Map(context.footnotes.map((note) => [note.identifier.toLowerCase(), note]))
  }

  #noteId(note: CalledNote): string {
    return `${this.#context.namespace}-note-${note.name}`
  }

  #callId(note: CalledNote, call: number): string {
    return `${this.#context.namespace}-call-${note.name}${call > 1 ? `-${call}` : ''}`
  }

  /** Turns a call into a link to its note. */
  readonly call: Handler = (_state, node: FootnoteReference) => {
    if (!this.#context.calls) return []
    const name = node.identifier.toLowerCase()
    const definition = this.#byName.get(name)
    if (!definition) return text(`[^${node.label ?? node.identifier}]`)
    let note = this.#called.get(name)
    if (!note) {
      const number = String(++this.#context.report.counters.note)
      note = { label: number, name: number, definition, calls: [] }
      this.#called.set(name, note)
    }
    const link = element('a', { role: 'doc-noteref' }, [])
    note.calls.push(link)
    this.#setLink(note, note.calls.length)
    return element('sup', { className: ['call'] }, [link])
  }

  #setLink(note: CalledNote, call: number): void {
    const link = note.calls[call - 1]
    if (!link) return
    Object.assign(link.properties, {
      id: this.#callId(note, call),
      href: `#${this.#noteId(note)}`,
      ariaLabel: this.#context.report.messages.page.footnote(note.label),
    })
    link.children = [text(note.label)]
  }

  soFar(): NotesSoFar {
    return { number: this.#context.report.counters.note, called: new Set(this.#called.keys()) }
  }

  /**
   * Gives the notes that a table calls letters of its own: it may be printed later than the text behind it, whose numbers
   * stand in their order all the same. Where the text calls one of them too, all keep their numbers: no note prints twice.
   */
  letter({ number, called }: NotesSoFar, table: number): void {
    const own = [...this.#called].filter(([name]) => !called.has(name))
    if (own.some(([name, { calls }]) => calls.length < this.#callsOf(name))) return
    for (const [index, [, note]] of own.entries()) {
      note.label = letterOf(index)
      note.name = `${table}${note.label}`
      note.calls.forEach((_, at) => this.#setLink(note, at + 1))
    }
    this.#context.report.counters.note = number
  }

  /** How often the part calls a note, other notes among it. */
  #callsOf(name: string): number {
    let count = 0
    for (const tree of [this.#root, ...this.#context.footnotes])
      visit(tree, 'footnoteReference', ({ identifier }) => void (count += Number(identifier.toLowerCase() === name)))
    return count
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
    const labels = words.map(([{ label }]) => label)
    const numbers = labels.filter((label) => /\d/.test(label))
    const [first, last] = [(numbers.length > 0 ? numbers : labels)[0], (numbers.length > 0 ? numbers : labels).at(-1)]
    const ariaLabel = `${this.#context.report.messages.page.footnotes} ${first === last ? first : `${first}–${last}`}`
    return [element('section', { className: ['notes'], role: 'doc-endnotes', ariaLabel }, listed)]
  }

  #listed(note: CalledNote, words: ElementContent[]): Element {
    const first = words.find((child): child is Element => child.type === 'element' && child.tagName === 'p')
    const opening = first ?? element('p', {}, [])
    opening.children.unshift(this.#backLink(note, 1))
    const children: ElementContent[] = first ? words : [opening, ...words]
    for (let call = 2; call <= note.calls.length; call += 1)
      opening.children.push(text(' '), this.#backLink(note, call))
    const close = { href: `#${this.#callId(note, 1)}`, className: ['note-close', 'on-screen'] }
    opening.children.push(text(' '), element('a', close, [text(this.#context.report.messages.page.backToText)]))
    return element('div', { id: this.#noteId(note), className: ['note'], role: 'doc-footnote' }, children)
  }

  /** The number leads back to the first call, small letters to the later ones. */
  #backLink(note: CalledNote, call: number): ElementContent {
    const shown = call === 1 ? `${note.label} ` : String.fromCharCode(96 + Math.min(call, 26))
    const properties = {
      href: `#${this.#callId(note, call)}`,
      role: 'doc-backlink',
      className: [call === 1 ? 'note-number' : 'call-again'],
      ariaLabel: `${shown.trim()} ${this.#context.report.messages.page.backToText}`,
    }
    return element('a', properties, [text(shown)])
  }
}
