import type { Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { isSafeAddress } from './safe-address.js'
import { schema } from './schema.js'

declare const sanitised: unique symbol

/** A tree that has been through {@link sanitise} and was not touched since. */
export type SanitisedRoot = Root & { readonly [sanitised]: true }

const processor = unified().use(rehypeSanitize, schema).freeze()
const none: ReadonlySet<string> = new Set()

/** For a tree that may have addresses of the user's editor: their schemes pass here, and are looked at again below. */
function processorFor(addresses: ReadonlySet<string>): typeof processor {
  if (addresses.size === 0) return processor
  const schemes = [...addresses].map((address) => address.slice(0, address.indexOf(':')).toLowerCase())
  const href = [...new Set([...(schema.protocols?.['href'] ?? []), ...schemes])]
  return unified()
    .use(rehypeSanitize, { ...schema, protocols: { ...schema.protocols, href } })
    .freeze()
}

/** The schema lets relative addresses through, and data of any kind: addresses are looked at once more. */
function checkAddresses(nodes: readonly RootContent[], own: ReadonlySet<string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { href, src } = node.properties
    if (href !== undefined && !isSafeAddress(String(href)) && !own.has(String(href))) delete node.properties.href
    if (src !== undefined && !/^data:image\/(?:png|jpeg|webp);base64,/.test(String(src))) delete node.properties.src
    checkAddresses(node.children, own)
  }
}

/**
 * Takes out of a tree whatever is not on the list of what a report may contain.
 *
 * @param own addresses that we made ourselves, to the letter: those of the user's editor
 */
export function sanitise(tree: Root, own: ReadonlySet<string> = none): SanitisedRoot {
  const clean = processorFor(own).runSync(tree)
  checkAddresses(clean.children, own)
  return clean as SanitisedRoot
}

/** What stands in each element right below the root; parts of a sanitised tree are as safe as the whole. */
export function partsOf(tree: SanitisedRoot): SanitisedRoot[] {
  return tree.children.flatMap((child) =>
    child.type === 'element' ? [{ type: 'root', children: child.children } as Root as SanitisedRoot] : [],
  )
}
