import { toHtml } from './content/stringify.js'
import type { SanitisedRoot } from './content/sanitise.js'
import type { Templates } from './templates.js'

/**
 * HTML that may stand in a page unescaped. It can be made from a sanitised tree or by a template alone, and a template prints any
 * other value escaped, whatever the template says.
 */
export class SafeHtml {
  readonly #html: string

  private constructor(html: string) {
    this.#html = html
  }

  /** The HTML of a sanitised tree. */
  static of(tree: SanitisedRoot): SafeHtml {
    return new SafeHtml(toHtml(tree))
  }

  /** What a template prints, for another to stand around: it has escaped all that was not safe. */
  static ofTemplate(templates: Templates, name: string, view: object): SafeHtml {
    return new SafeHtml(templates(name, view))
  }

  /** Nothing at all. */
  static readonly empty = new SafeHtml('')

  /** What Handlebars asks of a value before it escapes it. */
  toHTML(): string {
    return this.#html
  }
}
