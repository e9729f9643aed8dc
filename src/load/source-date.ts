import { EXIT, UserError } from '../user-error.js'

/** The last second of the year 9999, behind which no date has four digits for its year. */
const LAST = 253_402_300_799

/**
 * The moment that SOURCE_DATE_EPOCH sets, in whole seconds since 1970; nothing where it is not set.
 *
 * @throws UserError with exit status 2 where it is no such number
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDate({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): Date | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) <= LAST) return new Date(Number(epoch) * 1000)
  throw new UserError(`SOURCE_DATE_EPOCH is "${epoch}", which is no moment`, {
    nextStep: `Set it to whole seconds since 1970, at most ${LAST}, or unset it`,
    exitStatus: EXIT.usage,
  })
}
