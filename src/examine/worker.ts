import { parentPort, workerData } from 'node:worker_threads'
import { makeSource } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import { readFile } from './read-file.js'
import { nameOfThread } from './thread-time.js'

const meeting = workerData as Meeting
const port = parentPort
if (!port) throw new Error('This file runs in a worker')

port.on('message', ({ kind, file, text }: { kind: 'note' | 'editor'; file: string; text: string }) => {
  try {
    const result = readFile({ kind, source: makeSource(file, text) }, meeting)
    if ('document' in result) result.document.source = { file, text: '', lineStarts: [] }
    port.postMessage({ result })
  } catch (failed) {
    port.postMessage({ failed })
  }
})
port.postMessage({ ready: nameOfThread() })
