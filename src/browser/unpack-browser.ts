import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Large pieces: the program is 200 MB. */
const PIECE = 2 ** 21

/**
 * Unpacks the program and its libraries (nss, nspr, expat: a machine without a browser lacks them) into a folder.
 * Its fonts and its graphics driver stay packed: the report brings its fonts, and printing draws nothing on a screen.
 *
 * @param packed the folder with `chromium.br` and `al2023.tar.br`
 * @returns the SHA-256 of the program
 */
export async function unpackBrowser(packed: string, folder: string): Promise<string> {
  const { extract } = await import('tar-fs')
  const hash = createHash('sha256')
  const read = (file: string) => createReadStream(join(packed, file), { highWaterMark: PIECE })
  await Promise.all([
    pipeline(
      read('chromium.br'),
      createBrotliDecompress({ chunkSize: PIECE }),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece)
          yield piece
        }
      },
      createWriteStream(join(folder, 'chromium'), { mode: 0o700, flags: 'wx', flush: true }),
    ),
    pipeline(read('al2023.tar.br'), createBrotliDecompress({ chunkSize: PIECE }), extract(folder, { chown: false })),
  ])
  return hash.digest('hex')
}
