/** A file of a build, before it is written. */
export interface Output {
  /** As it is called in the folder, without a path. */
  name: string
  bytes: Uint8Array
}
