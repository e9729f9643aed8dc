/** Code points as pairs of first and last, both included, in ascending order. */
export type Ranges = readonly number[]

/**
 * Reads ranges in hexadecimal, parted by commas or white space, with or without `U+`: `U+0000-00FF,U+0131`.
 *
 * @returns pairs of first and last code point, sorted
 */
export function readRanges(text: string): Ranges {
  return text
    .trim()
    .split(/[\s,]+/)
    .map((part) => {
      const [first = '', last = first] = part.replace(/^U\+/i, '').split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
    })
    .sort((a, b) => a[0] - b[0])
    .flat()
}

/** Whether a code point lies in one of the ranges. */
export function inRanges(ranges: Ranges, codePoint: number): boolean {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** Gathers code points into ranges. */
export function toRanges(codePoints: Iterable<number>): number[] {
  const ranges: number[] = []
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    if (ranges.length > 0 && ranges.at(-1) === codePoint - 1) ranges[ranges.length - 1] = codePoint
    else ranges.push(codePoint, codePoint)
  }
  return ranges
}

/** As style sheets write them: `U+61-7A,U+DF`. */
export function writeRanges(ranges: Ranges): string {
  const parts: string[] = []
  for (let at = 0; at < ranges.length; at += 2) {
    const [first, last] = [ranges[at]?.toString(16) ?? '', ranges[at + 1]?.toString(16) ?? '']
    parts.push(`U+${first === last ? first : `${first}-${last}`}`.toUpperCase())
  }
  return parts.join(',')
}
