/** The sheet and what is printed on it, in millimetres: the one place that style sheets and measuring take it from. */
export const pageGeometry = {
  /** A4, ISO 216. */
  width: 210,
  height: 297,
  /** The cover has the same margins, without heads, so that it measures like any other page. */
  margin: { top: 30, right: 27, bottom: 28, left: 27 },
} as const

const { width, height, margin } = pageGeometry

/** Width and height, in millimetres, of what a page holds between its margins. */
export const pageContent = {
  width: width - margin.left - margin.right,
  height: height - margin.top - margin.bottom,
} as const

/** The same of a page that is turned, for wide tables. */
export const landscapeContent = {
  width: height - margin.left - margin.right,
  height: width - margin.top - margin.bottom,
} as const
