import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { isSafeAddress } from './content/safe-address.js'
import { schema } from './content/schema.js'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const frame =
  'abbr address article aside b button caption circle col colgroup dd details dl dt fieldset footer g h1 header hgroup i input label legend line main nav path rect small summary svg symbol text time tspan use'
const elements = new Set([...(schema.tagNames ?? []), ...frame.split(' ')])

/** Attributes that neither load nor run anything, whatever stands in them. */
const harmless = new Set(
  'alt checked class colspan cx cy d datetime dir focusable for height hidden id lang name open r rel role rowspan scope start tabindex text-anchor title type value viewbox width x x1 x2 y y1 y2'.split(
    ' ',
  ),
)
const named = /^(?:aria|data)-[a-z-]+$/

/** Why an attribute has no place in a report, or nothing. */
function fault({ tagName }: Element, name: string, value: string, own: ReadonlySet<string>): string | undefined {
  if (name === 'href' || name === 'xlink:href') {
    const safe = value.startsWith('#') || isSafeAddress(value) || own.has(value)
    return safe ? undefined : 'leads to what a report may not lead to'
  }
  if (name === 'src') {
    const data = /^data:image\/(?:png|jpeg|webp);base64,/.test(value)
    return tagName === 'img' && data ? undefined : 'loads what is not in the report'
  }
  if (tagName === 'input' && name === 'type' && !/^(?:radio|checkbox)$/.test(value)) return 'asks the reader for words'
  return harmless.has(name.toLowerCase()) || named.test(name) ? undefined : 'has no place in a report'
}

/**
 * Looks at the whole body as a browser will read it, after a theme's templates made it. What could load, run or send
 * anything is refused, however the templates put it together.
 *
 * @param own addresses that we made ourselves
 * @throws {Error} that names the element and, where it is one, the attribute
 */
export function checkBody(body: string, own: ReadonlySet<string> = new Set()): void {
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) throw new Error(`<${node.tagName}> has no place in a report`)
      for (const { name, value, prefix } of node.attrs) {
        const whole = prefix ? `${prefix}:${name}` : name
        const why = fault(node, whole, value, own)
        if (why) throw new Error(`<${node.tagName} ${whole}="${value.slice(0, 60)}"> ${why}`)
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parseFragment(body))
}
