import { createHash } from 'node:crypto'

/**
 * The sum that a line of the ledger bears: over the sum of the line before and its own words. So a line that was
 * changed, taken out or moved is found at the next reading. It guards against accidents, not against somebody who
 * computes all sums anew.
 *
 * @returns 16 hexadecimal digits of SHA-256
 */
export function lineSum(before: string, json: string): string {
  return createHash('sha256').update(`${before}\n${json}`).digest('hex').slice(0, 16)
}

/** The line with its sum as last member. */
export function sealed(before: string, content: object): { line: string; sum: string } {
  const json = JSON.stringify(content)
  const sum = lineSum(before, json)
  return { line: `${json.slice(0, -1)},"sum":"${sum}"}\n`, sum }
}

/** What a line holds, if its sum is right; nothing otherwise. */
export function unsealed(before: string, line: string): { content: unknown; sum: string } | undefined {
  const found = /^(.*),"sum":"([0-9a-f]{16})"\}$/s.exec(line)
  const [, rest = '', sum = ''] = found ?? []
  if (!found || lineSum(before, `${rest}}`) !== sum) return undefined
  try {
    return { content: JSON.parse(`${rest}}`), sum }
  } catch {
    return undefined
  }
}
