import type { Edition } from './report.js'
import type { ReportStatus } from './meeting.js'

/** The form of a revision's name, which is also the name of its folder. */
export const REVISION = /^(?:1|(?:Rev|Corr)\.[1-9]\d{0,2})$/

/** What a release is in the life of its report. */
export type ReleaseKind = 'first' | 'revision' | 'correction'

/** A file with what it must be. */
export interface FileHash {
  name: string
  /** How many bytes it has. */
  bytes: number
  /** SHA-256 in small hexadecimal digits. */
  sha256: string
}

/** A copy of the PDF that was made for one recipient. */
export interface ReleaseCopy extends FileHash {
  /** The recipient's id. */
  recipient: string
  /** The State or organization that its line names. */
  party: string
  /** What the copy bears in its metadata. */
  copy: string
}

/** `release.json`: what stands in the folder of a release, beside the build's own manifest. */
export interface ReleaseRecord {
  version: 1
  /** The document symbol; empty where the report has none. */
  symbol: string
  /** The name of the folder around the revisions: the symbol, else the title, in small letters and hyphens. */
  slug: string
  title: string
  /** `1` for the first, then `Rev.1`, `Rev.2`, `Corr.1` and so on. */
  revision: string
  kind: ReleaseKind
  /** Why there is a later one; empty for the first. */
  reason: string
  /** The revision that this one takes the place of. */
  supersedes?: string
  /** A draft is never released. */
  status: Exclude<ReportStatus, 'draft'>
  edition: Edition
  /** A BCP 47 tag. */
  language: string
  /** The date that the cover bears, `YYYY-MM-DD`. */
  date: string
  /** Every file of the release that the build's manifest does not list: the manifest itself, the SBOM, the ZIP. */
  files: FileHash[]
  /** Only for a release with a copy for each recipient. */
  copies?: ReleaseCopy[]
}

/** What the build's `manifest.json` says, as far as a release needs it. */
export interface ReleasedManifest {
  status: ReportStatus
  edition: Edition
  language: string
  outputs: FileHash[]
}

/** A release that was read, and whose every file is what it was. */
export interface Release {
  /** Absolute path of its folder. */
  folder: string
  record: ReleaseRecord
  manifest: ReleasedManifest
  /** SHA-256 of `manifest.json`: the release in one line. */
  manifestSha256: string
  /** Every file by name: outputs, manifest, SBOM, ZIP and copies. */
  files: Record<string, FileHash>
}
