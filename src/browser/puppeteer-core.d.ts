/** The part of puppeteer-core's inner modules that is used; the package brings types for its whole alone. */
declare module 'puppeteer-core/internal/cdp/BrowserConnector.js' {
  import type { Browser, ConnectionTransport, ConnectOptions } from 'puppeteer'

  /** What `connect` of the whole package does once it has a transport to a browser that speaks the DevTools protocol. */
  export function _connectToCdpBrowser(
    transport: ConnectionTransport,
    address: string,
    options: Pick<ConnectOptions, 'defaultViewport' | 'protocolTimeout'>,
  ): Promise<Browser>
}
