import { parentPort, workerData } from 'node:worker_threads'
import { makeSource } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import { extractDocument } from './extract-document.js'

const meeting = workerData as Meeting
const port = parentPort
if (!port) throw new Error('This file runs in a worker')

port.on('message', ({ kind, file, text }: { kind: 'note' | 'editor'; file: string; text: string }) => {
  try {
    const extracted = extractDocument(kind, makeSource(file, text), meeting)
    if ('document' in extracted) extracted.document.source = { file, text: '', lineStarts: [] }
    port.postMessage({ extracted })
  } catch (failed) {
    port.postMessage({ failed })
  }
})
