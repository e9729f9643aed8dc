import type { PartContext, ReportContext } from './context.js'

/** Words as they stand in an anchor: small letters and digits, anything between them a hyphen. */
function asAnchor(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

/**
 * Where in the report a link of a note leads: a heading of the same note, however much of it is written; a question,
 * in the same note or else among the findings; a session.
 *
 * @param anchor as the note has it, without `#`
 * @returns an anchor of the report, or undefined where there is none
 */
export function resolveAnchor(
  anchor: string,
  {
    report,
    namespace,
    headings,
  }: Pick<PartContext, 'namespace' | 'headings'> & { report: Pick<ReportContext, 'anchors' | 'targets'> },
): string | undefined {
  const { anchors, targets } = report
  if (anchors.has(anchor)) return anchor
  const wanted = asAnchor(decoded(anchor))
  const heading = headings.find((one) => one.anchor === `${namespace}-${wanted}` || asAnchor(one.text) === wanted)
  if (heading) return heading.anchor
  const below = headings.find((one) => one.anchor.endsWith(`-${wanted}`))
  if (below) return below.anchor
  // A question's heading may be linked to as it is written in the note: "#q1-police-work-and-structures".
  const named = [...targets.keys()].filter((id) => wanted === id || wanted.startsWith(`${id}-`))
  const id = named.sort((a, b) => b.length - a.length)[0]
  if (id === undefined) return undefined
  return headings.find((one) => one.anchor === `${namespace}-${id}`)?.anchor ?? targets.get(id)
}
