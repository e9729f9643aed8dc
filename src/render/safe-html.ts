import { toHtml } from './content/stringify.js'
import type { SanitisedRoot } from './content/sanitise.js'

/**
 * HTML that may stand in a page unescaped. It can be made from a sanitised tree alone, and a template prints any
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

  /** Nothing at all. */
  static readonly empty = new SafeHtml('')

  /** What Handlebars asks of a value before it escapes it. */
  toHTML(): string {
    return this.#html
  }
}
