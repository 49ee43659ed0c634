/**
 * Fetches the approval notes, which `git clone` leaves out. With a pattern, git does not complain
 * where there are none yet.
 */
export const fetchNotesLine =
  "git fetch --no-tags origin '+refs/notes/isms-approvals*:refs/notes/isms-approvals*'";
