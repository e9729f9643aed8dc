import { EXIT, UserError } from '../user-error.js'
import type { FoundBrowser } from './find-browser.js'

const installAnother =
  'Install Chrome or Chromium with your package manager, or name another browser with --browser PATH'
const sandboxRemedy =
  'Allow user namespaces (sysctl kernel.unprivileged_userns_clone=1, or an AppArmor profile for the browser); ' +
  'inside a container, --unsafe-no-sandbox or RAPPORTEUR_UNSAFE_NO_SANDBOX=1 prints without the sandbox'

/** What a browser says when it does not start, what that means, and what helps. The first that matches counts. */
const causes: { says: RegExp; means: (found: RegExpExecArray) => string; nextStep: string }[] = [
  {
    says: /error while loading shared libraries: ([^\s:]+)/,
    means: ([, library]) => `this machine lacks the library ${library}`,
    nextStep: installAnother,
  },
  {
    says: /No usable sandbox|Running as root without --no-sandbox|setuid sandbox|SUID sandbox|Failed to move to new namespace|zygote_host_impl/i,
    means: () => 'its sandbox cannot start here',
    nextStep: sandboxRemedy,
  },
  {
    says: /requires the chromium snap to be installed|snap-confine|cannot create user data directory/i,
    means: () => 'it is a snap that is not installed or may not run here',
    nextStep: installAnother,
  },
  {
    says: /exec format error|ENOEXEC|cannot execute binary file|GLIBC_[\d.]+' not found|Error relocating/i,
    means: () => 'it was built for another kind of machine',
    nextStep: installAnother,
  },
  { says: /EACCES/, means: () => 'it may not be run', nextStep: installAnother },
  {
    says: /ENOENT/,
    means: () => 'the file, or the system library that runs it, is not there',
    nextStep: installAnother,
  },
  {
    says: /ENOSPC|No space left on device/i,
    means: () => 'the disk is full',
    nextStep: 'Make room in the folder for temporary files',
  },
]

/** Lines that a working browser writes too. */
const noise =
  /dbus|\/bus\.cc|gcm|vaapi|libva|Fontconfig|find any font|gpu|voice_transcription|Trying to load the allocator|unexpected operator/i

/** The last line that tells something, without the process numbers and times that the browser puts before it. */
function lastWords(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim())
  return lines.findLast((line) => line !== '' && !noise.test(line))
}

/** A browser that did not start, for no reason that is known here: it may have crashed, and start the next time. */
export class UnexplainedStart extends UserError {}

/**
 * Says in a sentence why a browser did not start.
 *
 * @returns an {@link UnexplainedStart} where none of the known reasons is the one
 * @param output what it wrote to its standard error and output
 * @param error what was noticed: its end, the time it took, or the system's refusal
 */
export function launchFailure(found: FoundBrowser, output: string, error: Error): UserError {
  const said = `${output}\n${error.message}`
  for (const { says, means, nextStep } of causes) {
    const match = says.exec(said)
    if (!match) continue
    return new UserError(`The browser ${found.executablePath} does not start: ${means(match)}`, {
      nextStep,
      exitStatus: EXIT.browser,
      cause: error,
    })
  }
  const words = lastWords(output)
  return new UnexplainedStart(
    `The browser ${found.executablePath} does not start: ${error.message}${words ? `; its last words: ${words}` : ''}`,
    {
      nextStep: 'Run "rapporteur doctor", or name another browser with --browser PATH; --to html still works',
      exitStatus: EXIT.browser,
      cause: error,
    },
  )
}

/** Chrome's sandbox cannot start as root; said before trying, because the browser itself only ends. */
export function rootRefusal(): UserError {
  return new UserError('The browser cannot protect this machine when root runs it: its sandbox does not start', {
    nextStep:
      'Run rapporteur as an ordinary user. Inside a container that is thrown away afterwards, ' +
      '--unsafe-no-sandbox or RAPPORTEUR_UNSAFE_NO_SANDBOX=1 prints without the sandbox; --to html needs no browser',
    exitStatus: EXIT.browser,
  })
}
