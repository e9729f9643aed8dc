// Preloaded into a command: whatever it writes below RAPPORTEUR_FAILS_BELOW fails with RAPPORTEUR_FAILS_WITH. A full disk
// makes the file and takes no byte; a folder that cannot be written makes none. As root, rights alone refuse nothing.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const below = process.env.RAPPORTEUR_FAILS_BELOW
const code = process.env.RAPPORTEUR_FAILS_WITH
const failure = (syscall, path) =>
  Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path: String(path) })
const isBelow = (path) => String(path).startsWith(below)
const { open, mkdir, writeFile, rename, rm } = fs.promises

fs.promises.open = async (path, flags, ...more) => {
  if (!isBelow(path) || !/[wa]/.test(String(flags))) return open(path, flags, ...more)
  if (code !== 'ENOSPC') throw failure('open', path)
  const file = await open(path, flags, ...more)
  file.writeFile = () => Promise.reject(failure('write', path))
  return file
}
fs.promises.writeFile = async (path, bytes, options) => {
  if (!isBelow(path) || fs.existsSync(path)) return writeFile(path, bytes, options)
  if (code === 'ENOSPC') await writeFile(path, '', options)
  throw failure('write', path)
}
fs.promises.mkdir = async (path, options) => {
  if (!isBelow(path) || fs.existsSync(path) || code === 'ENOSPC') return mkdir(path, options)
  throw failure('mkdir', path)
}
fs.promises.rename = async (from, to) => {
  if (!isBelow(to) || code === 'ENOSPC') return rename(from, to)
  throw failure('rename', to)
}
fs.promises.rm = async (path, options) => {
  if (!isBelow(path) || !fs.existsSync(path) || code === 'ENOSPC') return rm(path, options)
  throw failure('rm', path)
}
syncBuiltinESMExports()
