/** A measured figure beside its goal; smaller is better. */
export interface Figure {
  name: string
  value: number
  goal: number
  /** How a value is written: `1.23`, `12.3 %`. */
  write: (value: number) => string
}

export const asRatio = (value: number): string => value.toFixed(2)
export const asPercent = (value: number): string => `${(100 * value).toFixed(1)} %`
export const asMegabytes = (value: number): string => `${value.toFixed(0)} MB`
export const asMilliseconds = (value: number): string => `${value.toFixed(1)} ms`

/** `met`, or by how much it was missed. */
export function verdict({ value, goal, write }: Pick<Figure, 'value' | 'goal' | 'write'>): string {
  // What was not measured is not met.
  return value <= goal ? 'met' : Number.isNaN(value) ? 'not measured' : `missed by ${write(value - goal)}`
}

/** One line of a table of goals. */
export function figureLine(figure: Figure): string {
  const { name, value, goal, write } = figure
  return `  ${name.padEnd(48)}  ${write(value).padStart(9)}  ${write(goal).padStart(9)}  ${verdict(figure)}`
}
