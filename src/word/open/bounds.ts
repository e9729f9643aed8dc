/**
 * Bounds on a Word file, far above what a note or a report needs: 2,000 paragraphs with footnotes have 3 MB of XML in
 * twenty parts, nested six elements deep for a table in a table.
 */
export const WORD_BOUNDS = {
  /** Bytes of the file itself; pictures make most of them. */
  fileBytes: 100_000_000,
  /** Entries in the zip. */
  entries: 4_000,
  /** Bytes of all parts together, unpacked. */
  unpackedBytes: 300_000_000,
  /** Bytes of one XML part, unpacked. */
  partBytes: 60_000_000,
  /** How many times larger than packed a part of more than a megabyte may be; XML of Word packs to a twentieth. */
  ratio: 400,
  /** XML elements within each other. */
  depth: 200,
  /** XML elements in one part. */
  elements: 3_000_000,
} as const
