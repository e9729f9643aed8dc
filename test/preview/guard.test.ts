import { describe, expect, it } from 'vitest'
import { refusal } from '../../src/preview/guard.js'

const ask = (host: string | undefined, origin?: string, site?: string): string | undefined =>
  refusal({ host, origin, site }, 8080)

describe('the preview', () => {
  it.each([
    ['127.0.0.1:8080', undefined, undefined],
    ['localhost:8080', undefined, 'none'],
    ['LOCALHOST:8080', 'http://localhost:8080', 'same-origin'],
    ['[::1]:8080', undefined, 'same-origin'],
  ])('answers to the person at this machine: %s, %s, %s', (host, origin, site) => {
    expect(ask(host, origin, site)).toBeUndefined()
  })

  it.each([
    ['no host', undefined, undefined, undefined],
    ['a name that was made to point here', 'evil.example:8080', undefined, 'same-origin'],
    ['such a name without the port', 'evil.example', undefined, undefined],
    ['another port', '127.0.0.1:8081', undefined, undefined],
    ['an address of the local network', '192.168.0.4:8080', undefined, undefined],
    ['a look-alike', '127.0.0.1:8080.evil.example', undefined, undefined],
    ['a page from elsewhere', '127.0.0.1:8080', 'https://evil.example', 'cross-site'],
    ['a page without an origin of its own', '127.0.0.1:8080', 'null', 'cross-site'],
    ['a link on a page from elsewhere', '127.0.0.1:8080', undefined, 'cross-site'],
    ['another port of this machine', '127.0.0.1:8080', 'http://127.0.0.1:9', 'same-site'],
  ])('refuses %s', (_what, host, origin, site) => {
    expect(ask(host, origin, site)).toMatch(/^This preview answers/)
  })
})
