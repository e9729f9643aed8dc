import type { Terminal } from './terminal.js'

/** What has to be typed to start this program again: with npx where that is how it was started. */
export function commandName({ env }: Pick<Terminal, 'env'>): string {
  return env['npm_command'] === 'exec' || env['npm_lifecycle_event'] === 'npx' ? 'npx rapporteur' : 'rapporteur'
}

/** An argument as a shell takes it: between quotation marks where it has spaces or signs. */
export function asArgument(words: string): string {
  return /^[\p{L}\p{N}_./\\:@+,=~-]+$/u.test(words) ? words : `"${words.replace(/(["$`\\])/g, '\\$1')}"`
}
