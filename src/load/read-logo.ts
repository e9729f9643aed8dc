import type { Figure } from '../model/gathered.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation } from '../model/note.js'
import type { Workspace } from '../workspace.js'
import { placeOf } from './explain-issue.js'
import { figurePath } from './figure-path.js'
import type { Limits } from './limits.js'
import { readPicture } from './read-figures.js'

export interface LoadedLogo {
  /** Absent where there is none, or none that may be printed. */
  logo?: { figure: Figure; bytes: Uint8Array }
  observations: Observation[]
}

/** Looks at the picture that meeting.yaml names for the cover: the same is asked of it as of a note's pictures. */
export async function readLogo(workspace: Workspace, meeting: Meeting, limits: Limits): Promise<LoadedLogo> {
  if (!meeting.logo) return { observations: [] }
  const at = figurePath(meeting.logo.picture, meeting.file)
  const read = 'refused' in at ? undefined : await readPicture(at.path, workspace, limits)
  if (read?.bytes) return { logo: { figure: read.figure, bytes: read.bytes }, observations: [] }
  const why = 'refused' in at ? at.refused : read && 'why' in read.figure ? read.figure.why : ''
  const place = placeOf(['logo', 'picture'], meeting.places)
  return {
    observations: [
      {
        rule: 'meeting-schema',
        violation: {
          message: `The logo ${meeting.logo.picture} ${why}`,
          hint: 'Put a PNG, JPEG or WebP picture in figures/ and name it here, or take "logo:" away',
          place,
          remains: `meeting.yaml line ${place.line} names a logo that cannot be printed`,
        },
      },
    ],
  }
}
