import { EXIT, UserError } from '../user-error.js'

/** Pictures that the browser cannot show; whoever knows the notes says where they stand. */
export class UndecodablePictures extends UserError {
  constructor(
    /** Their addresses, which hold them whole. */
    readonly addresses: readonly string[],
    where = 'The page',
  ) {
    const count = addresses.length === 1 ? 'a picture' : `${addresses.length} pictures`
    super(`${where} has ${count} that the browser cannot show: nothing was written`, {
      nextStep: 'Open it in a program for pictures and save it anew as PNG or JPEG',
      exitStatus: EXIT.refused,
    })
  }
}
