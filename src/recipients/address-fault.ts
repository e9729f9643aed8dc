import { domainToASCII } from 'node:url'

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * Why a text is not one plain address, and what to do; nothing where it is one. Taken are the dot-atoms of RFC 5321
 * at a domain of ASCII with two labels or more: quoted local parts, comments, address literals and SMTPUTF8 are not
 * needed by any delegation, and each is a way to write one address that reads like another.
 */
export function addressFault(address: string): { message: string; hint: string } | undefined {
  if (/[\r\n]/.test(address)) return say('holds a line break', 'Write one address on one line')
  const odd = /[^\x20-\x7E]/u.exec(address)?.[0]
  if (odd !== undefined) {
    const sign = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const ascii = domain.includes(odd) && /\p{L}/u.test(odd) ? domainToASCII(domain) : ''
    return say(
      `holds the character ${sign}, which may look like another one`,
      ascii ? 'Write the domain in its form of plain letters ("xn--...")' : 'Type the address anew, in plain letters',
    )
  }
  if (/["\\]/.test(address)) return say('holds quotation marks', 'Write the bare address')
  if (/[<>()]/.test(address) || /\s/.test(address.trim()))
    return say('holds more than an address', 'Write the name of the recipient under "name", and the bare address here')
  if (/[,;:]/.test(address) || address.indexOf('@') !== address.lastIndexOf('@'))
    return say('is more than one', 'Give each recipient one address, and each address a recipient of its own')
  const [local = '', domain = ''] = address.split('@')
  const labels = domain.split('.')
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  if (!LOCAL.test(local) || !isDomain || local.length > 64 || address.length > 254)
    return say('is no address', 'Write it as name@organization.example')
  return undefined
}

function say(message: string, hint: string): { message: string; hint: string } {
  return { message, hint }
}
