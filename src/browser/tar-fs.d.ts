/** The part of tar-fs that is used; the package brings no types. */
declare module 'tar-fs' {
  import type { Writable } from 'node:stream'

  /** Writes what a tar stream holds into a folder. */
  export function extract(
    folder: string,
    options?: {
      /** False: the files belong to who unpacks them, also for root. */
      chown?: boolean
      /** Mode bits that every folder gets. */
      dmode?: number
      /** Called with each file's path after its header was read. */
      map?: (header: { name: string; size: number }) => { name: string; size: number }
    },
  ): Writable
}
