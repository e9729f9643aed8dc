/** A Word file that is not read, with the reason in the user's words; nothing of it has been written. */
export class WordRefusal extends Error {
  /**
   * @param message completes "FILE ...": "is no Word file", "has macros"
   * @param nextStep what to do about it
   */
  constructor(
    message: string,
    readonly nextStep: string,
  ) {
    super(message)
    this.name = 'WordRefusal'
  }
}
