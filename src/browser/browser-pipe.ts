import type { ConnectionTransport } from 'puppeteer'
import type { Readable, Writable } from 'node:stream'

/**
 * Speaks the DevTools protocol over two pipes: messages end with a zero byte. The browser ends by itself when this
 * process is killed, which it does not with a socket.
 *
 * @param toBrowser what the browser reads as its file descriptor 3
 * @param fromBrowser what it writes as its file descriptor 4
 */
export function browserPipe(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let closed = false
  const transport: ConnectionTransport = {
    send(message) {
      // A browser may end before anyone listens for it; who then asks would wait for ever.
      if (closed) setImmediate(() => transport.onclose?.())
      else toBrowser.write(`${message}\0`)
    },
    close: () => toBrowser.destroy(),
  }
  let unfinished: Buffer[] = []
  fromBrowser.on('data', (piece: Buffer) => {
    let start = 0
    for (let end = piece.indexOf(0); end !== -1; end = piece.indexOf(0, start)) {
      const message = Buffer.concat([...unfinished, piece.subarray(start, end)]).toString()
      unfinished = []
      start = end + 1
      // One message a turn of the loop, as with a socket: what awaits an answer runs before the next message.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < piece.length) unfinished.push(piece.subarray(start))
  })
  fromBrowser.on('close', () => {
    closed = true
    transport.onclose?.()
  })
  // A browser that dies is told by its exit; a broken pipe says nothing more.
  fromBrowser.on('error', () => undefined)
  toBrowser.on('error', () => undefined)
  return transport
}
