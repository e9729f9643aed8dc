/**
 * Makes one element equal to another and leaves alone what is equal already, so that the place on the screen and the
 * fonts that are loaded stay.
 *
 * @returns the elements of the old tree that were changed or put in
 */
export function morph(old: Element, wanted: Element): Element[] {
  if (old.isEqualNode(wanted)) return []
  if (old.tagName !== wanted.tagName) {
    const put = old.ownerDocument.importNode(wanted, true)
    old.replaceWith(put)
    return [put]
  }
  for (const { name } of [...old.attributes]) if (!wanted.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  return morphChildren(old, wanted)
}

function morphChildren(old: Element, wanted: Element): Element[] {
  const [before, after] = [[...old.childNodes], [...wanted.childNodes]]
  let start = 0
  while (start < before.length && start < after.length && same(before[start], after[start])) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    same(before[before.length - 1 - end], after[after.length - 1 - end])
  )
    end++
  const leaving = before.slice(start, before.length - end)
  const coming = after.slice(start, after.length - end)
  const next = before[before.length - end] ?? null
  const changed: Element[] = []
  for (const [index, node] of coming.entries()) {
    const place = leaving[index]
    if (place && isElement(place) && isElement(node)) changed.push(...morph(place, node))
    else {
      const put = old.ownerDocument.importNode(node, true)
      if (place) place.replaceWith(put)
      else old.insertBefore(put, next)
      changed.push(isElement(put) ? put : old)
    }
  }
  for (const node of leaving.slice(coming.length)) {
    node.remove()
    changed.push(old)
  }
  return changed
}

function same(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other)
}

/** Nodes of another document are no instances of this one's classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
