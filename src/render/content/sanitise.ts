import type { Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { isSafeAddress } from './safe-address.js'
import { schema } from './schema.js'

declare const sanitised: unique symbol

/** A tree that has been through {@link sanitise} and was not touched since. */
export type SanitisedRoot = Root & { readonly [sanitised]: true }

const processor = unified().use(rehypeSanitize, schema).freeze()

/**
 * Takes out of a tree whatever is not on the list of what a report may contain. The schema lets relative addresses
 * through, so addresses are looked at once more.
 */
export function sanitise(tree: Root): SanitisedRoot {
  const clean = processor.runSync(tree)
  visit(clean, 'element', (element) => {
    const { href, src } = element.properties
    if (href !== undefined && !isSafeAddress(String(href))) delete element.properties['href']
    if (src !== undefined && !/^data:image\/(?:png|jpeg|webp);base64,/.test(String(src))) {
      delete element.properties['src']
    }
  })
  return clean as SanitisedRoot
}

/** A part of a sanitised tree is as safe as the whole. */
export function partOf(tree: SanitisedRoot, index: number): SanitisedRoot {
  const element = tree.children.filter((child) => child.type === 'element')[index]
  return { type: 'root', children: element?.children ?? [] } as Root as SanitisedRoot
}
