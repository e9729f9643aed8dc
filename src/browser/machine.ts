import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'

export type Environment = Readonly<Record<string, string | undefined>>

/** What finding and starting a browser asks of the computer; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform
  architecture: string
  home: string
  temporaryFolder: string
  /** The user's number; undefined where there is none (Windows). */
  user: number | undefined
  /** Whether the path is a file that can be run. */
  isProgram(path: string): Promise<boolean>
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** The computer that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    architecture: process.arch,
    home: homedir(),
    temporaryFolder: tmpdir(),
    user: process.getuid?.(),
    isProgram,
  }
}
