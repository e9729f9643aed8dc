/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number]

/** Reads `#rrggbb`. */
export function readColour(hex: string): Colour | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (!digits) return undefined
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16)
  return [channel(0), channel(2), channel(4)]
}

export function writeColour(colour: Colour): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of two colours, from 1 to 21, WCAG 2.2. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Moves a colour towards black or white until it can be read on the ground. */
export function readable(colour: Colour, ground: Colour, least = 4.5): Colour {
  const end = luminance(ground) > 0.2 ? 0 : 255
  for (let step = 0; step <= 20; step += 1) {
    const mixed = colour.map((channel) => Math.round(channel + ((end - channel) * step) / 20))
    if (contrast(mixed as unknown as Colour, ground) >= least) return mixed as unknown as Colour
  }
  return [end, end, end]
}
