import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Listens on this machine, as an attacker's server would elsewhere, and remembers what reaches it. */
export interface Canary {
  /** `127.0.0.1:port` */
  host: string
  /** First line of what each connection sent; empty where it sent nothing. */
  heard: string[]
  close: () => Promise<void>
}

export async function startCanary(): Promise<Canary> {
  const heard: string[] = []
  const server: Server = createServer((socket) => {
    const index = heard.push('') - 1
    socket.on('data', (data) => (heard[index] ||= data.toString('latin1').split('\r\n')[0] ?? ''))
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A page of everything that could reach the network, were nothing in its way. */
export function hostilePage(host: string, policy: string): string {
  const at = (path: string): string => `http://${host}/${path}`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
${policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<meta name="rapporteur-build" content="this-build"><title>Hostile</title>
<link rel="stylesheet" href="${at('style')}"><link rel="icon" href="${at('icon')}"><link rel="manifest" href="${at('manifest')}">
<link rel="prefetch" href="${at('prefetch')}"><link rel="preload" as="image" href="${at('preload')}">
<link rel="modulepreload" href="${at('module')}"><link rel="preconnect" href="${at('')}"><link rel="dns-prefetch" href="${at('')}">
<link rel="prerender" href="${at('prerender')}">
<style>@import url(${at('import')}); @font-face { font-family: x; src: url(${at('font')}) } body { font-family: x }
body { background: url(${at('background')}) } @media print { body { background: url(${at('print')}) } }</style>
<script src="${at('script-file')}"></script>
<script>fetch('${at('fetch')}'); new WebSocket('ws://${host}/socket'); new EventSource('${at('events')}')
navigator.sendBeacon('${at('beacon')}'); new Image().src = '${at('image')}'; open('${at('window')}')
new RTCPeerConnection({ iceServers: [{ urls: 'turn:${host}?transport=tcp', username: 'a', credential: 'b' }] }).createDataChannel('x')
document.title = 'ran'</script></head>
<body><section data-part="p" data-session="s"><h1>Part</h1>
<img src="${at('img')}"><img srcset="${at('srcset')} 2x"><picture><source srcset="${at('source')}"><img></picture>
<iframe src="${at('frame')}"></iframe><iframe srcdoc="<img src='${at('srcdoc')}'>"></iframe>
<object data="${at('object')}"></object><embed src="${at('embed')}">
<video src="${at('video')}" poster="${at('poster')}" autoplay></video><audio src="${at('audio')}" autoplay></audio>
<svg><image href="${at('svg-image')}"/><use href="${at('svg-use')}#x"/></svg>
<input type="image" src="${at('input')}"><table background="${at('table')}"><tr><td>x</td></tr></table>
<img src="x" onerror="fetch('${at('onerror')}')"><form action="${at('form')}"><button>x</button></form>
</section></body></html>`
}
