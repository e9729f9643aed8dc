import type { Root, RootContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { isSafeAddress } from './safe-address.js'
import { schema } from './schema.js'

declare const sanitised: unique symbol

/** A tree that has been through {@link sanitise} and was not touched since. */
export type SanitisedRoot = Root & { readonly [sanitised]: true }

const processor = unified().use(rehypeSanitize, schema).freeze()

/** The schema lets relative addresses through, and data of any kind: addresses are looked at once more. */
function checkAddresses(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { href, src } = node.properties
    if (href !== undefined && !isSafeAddress(String(href))) delete node.properties.href
    if (src !== undefined && !/^data:image\/(?:png|jpeg|webp);base64,/.test(String(src))) delete node.properties.src
    checkAddresses(node.children)
  }
}

/** Takes out of a tree whatever is not on the list of what a report may contain. */
export function sanitise(tree: Root): SanitisedRoot {
  const clean = processor.runSync(tree)
  checkAddresses(clean.children)
  return clean as SanitisedRoot
}

/** What stands in each element right below the root; parts of a sanitised tree are as safe as the whole. */
export function partsOf(tree: SanitisedRoot): SanitisedRoot[] {
  return tree.children.flatMap((child) =>
    child.type === 'element' ? [{ type: 'root', children: child.children } as Root as SanitisedRoot] : [],
  )
}
