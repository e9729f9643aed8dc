const WHY: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk gave an error',
  EEXIST: 'a file stands where the folder would be',
  ENOTDIR: 'a file stands where the folder would be',
  ENOENT: 'there is no such folder, and none can be made there',
  EMFILE: 'too many files are open',
  EINVAL: 'nothing of that kind can be written there',
  ELOOP: 'links lead in a circle there',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'something else is using it',
  ENOTEMPTY: 'something stands there already',
}

/** Why the disk did not do what it was asked, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return WHY[code] ?? message
}
