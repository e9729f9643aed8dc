/**
 * Runs in the page: sets an element aside, so that it takes no room and no part in the layout. All that the browser has
 * found out of it stays, such as its letters' shapes; with `display: none` it would find that out once more.
 *
 * The element should have `contain: style` all the while: where that comes or goes, as it does with what is set aside,
 * the browser counts all lists of the document anew.
 *
 * @returns puts it back
 */
export function setAside({ style }: HTMLElement): () => void {
  const before = ['content-visibility', 'position'].map(
    (property) => [property, style.getPropertyValue(property), style.getPropertyPriority(property)] as const,
  )
  style.setProperty('content-visibility', 'hidden', 'important')
  style.setProperty('position', 'absolute', 'important')
  return () => {
    for (const [property, value, priority] of before) style.setProperty(property, value, priority)
  }
}
