/** Every value by its dotted path; functions are called with small samples, several of them for plurals. */
export function values(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(here, value)
    else if (typeof value === 'function')
      for (const n of [1, 2]) found.set(`${here}(${n})`, sample(here, value as Say, n))
    else for (const [inner, words] of values(value as object, here)) found.set(inner, words)
  }
  return found
}

type Say = (...values: unknown[]) => unknown

/** Names that stand for what a meeting says, so that only our own words can be alike. */
function sample(path: string, say: Say, n: number): string {
  if (path === 'list') return String(say(['Ⅰ', 'Ⅱ', 'Ⅲ'].slice(0, n + 1)))
  if (/attributionText/.test(path)) return String(say(n === 1 ? [] : ['Ⅰ', 'Ⅱ']))
  if (path === 'findings.silent') return String(say(['Ⅰ', 'Ⅱ']))
  if (path === 'findings.source') return String(say('Ⅰ', n))
  if (path === 'point.to') return String(say('Ⅰ', ['Ⅱ', 'Ⅲ'].slice(0, n)))
  if (path === 'question.heading') return String(say(n, 'Ⅰ'))
  if (/^provenance\.(?:source|open)$/.test(path)) return String(say('Ⅰ', n))
  if (path === 'cover.series') return String(say('Ⅰ', 2000 + n))
  if (path === 'cover.outstanding' || path === 'cover.unread') return String(say('Ⅰ', n))
  if (path === 'cover.comments') return String(n === 1 ? say('Ⅰ', 'Ⅱ') : say('', 'Ⅱ'))
  if (path === 'introduction.previous') return String(say(2000 + n, 'Ⅰ'))
  if (path === 'page.of') return String(say(n, 40))
  return String(
    /^(?:point\.by|gaps\.question|gaps\.unread(?:Elsewhere)?|gaps\.whyUnread\.limit|citation\.paragraphs)$/.test(path)
      ? say('Ⅰ')
      : say(n),
  )
}
