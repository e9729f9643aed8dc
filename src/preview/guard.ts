/** What of a request says where it comes from; names in lower case. */
export interface Asked {
  host: string | undefined
  origin: string | undefined
  /** `Sec-Fetch-Site`, which every current browser sends and no page can forge. */
  site: string | undefined
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Why a request is refused, or nothing where the person at this machine asks.
 *
 * A page from elsewhere can make this browser ask here, by its address (a cross-site request) or by a name of its own
 * that it lets point here (DNS rebinding). The first tells its site, the second its name.
 *
 * @param port the port of the server
 */
export function refusal({ host, origin, site }: Asked, port: number): string | undefined {
  const own = LOOPBACK.map((name) => `${name}:${port}`)
  if (host === undefined || !own.includes(host.toLowerCase())) {
    return `This preview answers only to http://127.0.0.1:${port}/`
  }
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return 'This preview answers to no other site'
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'This preview answers to no other site'
  return undefined
}
