/** The version of the file that we write. */
export const CURRENT_VERSION = 1;
