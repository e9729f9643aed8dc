/**
 * Whether a link may lead there: https, mailto, or an anchor of the report. Judged on the address as a browser
 * reads it, so that `java\nscript:` and `%6aavascript:` are seen for what they are.
 */
export function isSafeAddress(address: string): boolean {
  if (address.startsWith('#')) return address.length > 1
  if (!/^(?:https:\/\/|mailto:)[^\s\\]+$/i.test(address)) return false
  return URL.canParse(address)
}
