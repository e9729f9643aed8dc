import { readFileSync } from 'node:fs'

const facts = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

/** The tool's own version. */
export const version = facts.version
