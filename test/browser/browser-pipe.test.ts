import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { browserPipe } from '../../src/browser/browser-pipe.js'

it('puts messages together however the pipe cuts them, also within a character', async () => {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const pipe = browserPipe(to, from)
  const messages: string[] = []
  const closed = new Promise<void>((resolve) => (pipe.onclose = resolve))
  const all = new Promise<void>((resolve) => {
    pipe.onmessage = (message) => {
      messages.push(message)
      if (messages.length === 4) resolve()
    }
  })
  const bytes = Buffer.from('{"a":"é"}\0{}\0{"long":1}\0third\0')
  for (const [start, end] of [
    [0, 7],
    [7, 8],
    [8, 12],
    [12, 20],
    [20, bytes.length],
  ] as const)
    from.write(bytes.subarray(start, end))
  await all
  expect(messages).toEqual(['{"a":"é"}', '{}', '{"long":1}', 'third'])
  pipe.send('hello')
  expect(String(to.read())).toBe('hello\0')
  from.destroy()
  await closed
})

it('tells who speaks to a browser that is gone, also where it went before anyone listened', async () => {
  const [to, from] = [new PassThrough(), new PassThrough()]
  const pipe = browserPipe(to, from)
  await new Promise((resolve) => from.once('close', resolve).destroy())
  const told = new Promise<void>((resolve) => (pipe.onclose = resolve))
  pipe.send('anyone?')
  await told
})
