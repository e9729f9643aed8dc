import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Family } from './families.js'
import { readRanges, type Ranges } from './unicode-ranges.js'

const require = createRequire(import.meta.url)

export interface Subset {
  /** As style sheets write it. */
  unicodeRange: string
  ranges: Ranges
}

const subsets = new Map<string, Record<string, Subset>>()
const files = new Map<string, string>()

/** The subsets of a family's package and the characters each is meant for. */
export function subsetsOf(family: Family): Record<string, Subset> {
  let found = subsets.get(family.name)
  if (!found) {
    const path = require.resolve(`@fontsource/${family.folder}/unicode.json`)
    const listed = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
    found = Object.fromEntries(
      family.subsets.map((subset) => {
        // Subsets without a name of their own are numbered.
        const promised = family.unicodeRange ?? listed[subset] ?? listed[`[${subset}]`]
        if (!promised) throw new Error(`@fontsource/${family.folder} has no subset ${subset}`)
        const unicodeRange = [promised, family.furtherRange].filter(Boolean).join(',')
        return [subset, { unicodeRange, ranges: readRanges(unicodeRange) }]
      }),
    )
    subsets.set(family.name, found)
  }
  return found
}

/**
 * Where a face's file lies on this machine.
 *
 * @param form `woff` has the outlines as the font has them, for taking glyphs out; `woff2` is smaller
 */
export function fontPath(
  family: Family,
  subset: string,
  weight: number,
  style: string,
  form: 'woff' | 'woff2' = 'woff2',
): string {
  return require.resolve(`@fontsource/${family.folder}/files/${family.folder}-${subset}-${weight}-${style}.${form}`)
}

/** A face's file as base64, read once. */
export function fontAsBase64(family: Family, subset: string, weight: number, style: string): string {
  const path = fontPath(family, subset, weight, style)
  let data = files.get(path)
  if (data === undefined) {
    data = readFileSync(path).toString('base64')
    files.set(path, data)
  }
  return data
}
