import { fontStack, type Stack } from '../../fonts/families.js'
import { LAST_RESORT } from '../../fonts/last-resort.js'

const FACES = /@font-face\s*\{[^}]*\}/g
const GENERIC = /,\s*(?:serif|sans-serif|monospace|system-ui|ui-[a-z-]+)\s*$/

/**
 * Lets every stack of fonts in a style sheet end with the families that the report brings, so that the search for a
 * sign always ends in one of them: whoever writes a theme names only what it begins with.
 */
export function completeStacks(css: string): string {
  const faces: string[] = []
  return css
    .replace(FACES, (face) => `@face-${faces.push(face) - 1};`)
    .replace(
      /(--(?:serif|sans)|font-family)(\s*:\s*)([^;}]+)/g,
      (whole, property: string, colon: string, value: string) =>
        /var\(|^\s*(?:inherit|initial|unset)\b/.test(value)
          ? whole
          : `${property}${colon}${completed(value, property === '--serif' ? 'serif' : 'sans')}`,
    )
    .replace(/@face-(\d+);/g, (_, index: string) => faces[Number(index)] ?? '')
}

function completed(value: string, stack: Stack): string {
  const named = value.split(',').map((name) => name.trim().replace(/^["']|["']$/g, ''))
  const missing = fontStack(stack)
    .split(', ')
    .filter((name) => !named.includes(name.slice(1, -1)))
  const generic = GENERIC.exec(value)?.[0]
  if (generic === undefined) return [value.trim(), ...missing].join(', ')
  // On a screen the machine's own fonts help out, which the last resort would keep from being asked.
  const before = value.slice(0, value.length - generic.length).trim()
  const helping = missing.filter((name) => name !== `"${LAST_RESORT}"`)
  return [before, ...helping].join(', ') + generic
}
