import { EXIT, UserError } from '../../user-error.js'

/** Schemes by which editors let themselves be opened, and pages of a forge. None of them runs what it is given. */
const schemes =
  /^(?:vscode|vscode-insiders|vscodium|cursor|windsurf|zed|subl|sublime|txmt|mvim|nvim|emacs|idea|jetbrains|webstorm|phpstorm|pycharm|nova|bbedit|kate|https):/i
const thisMachine = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//i

function encoded(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A\//, '$1:/')
}

/** A path that begins with the slash that the pattern has already. */
function withoutSlash(path: string, slash: string): string {
  return slash !== '' && path.startsWith(slash) ? path.slice(1) : path
}

/**
 * Makes addresses of lines from the pattern that the user set, such as `vscode://file/{path}:{line}`. `{path}` is the
 * whole path of a file on this machine, `{file}` the path in the meeting folder.
 *
 * @param folder the meeting folder's whole path
 * @throws {UserError} where the pattern is no address of an editor, or names no file
 */
export function editorLinks(pattern: string, folder: string): (file: string, line: number) => string {
  const known = schemes.test(pattern) || thisMachine.test(pattern)
  if (!known || /[\s"'<>\\^`|\u0000-\u001f]/.test(pattern) || !/\{(?:path|file)\}/.test(pattern)) {
    throw new UserError(`"${pattern}" is no pattern for links to an editor`, {
      nextStep: 'Write one such as "vscode://file/{path}:{line}", or https: with {file} for a forge',
      exitStatus: EXIT.usage,
    })
  }
  const root = folder.replace(/[/\\]+$/, '')
  return (file, line) =>
    pattern
      .replaceAll(/(\/?)\{path\}/g, (_, slash: string) => slash + withoutSlash(encoded(`${root}/${file}`), slash))
      .replaceAll('{file}', () => encoded(file))
      .replaceAll('{line}', String(line))
}
