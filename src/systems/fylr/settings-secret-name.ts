/** What names a secret at the end of a name; a number may follow (`password_2`). */
const SECRET_ENDING =
  /(^|[^a-z])(password|passwd|passphrase|passwort|pwd|secret|credentials?|token|(api|access|private|secret|encryption) ?key|apikey) ?\d*$/;

/**
 * Whether a text of this name is a secret although its plugin declares a plain text. Narrower than what masks whole
 * answers: of a setting that is taken for a secret nobody can see what it is.
 * upstream: fylr 6.34, a plugin keeps a `password` in a plain text column of a table
 */
export function isSecretSettingName(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .replace(/\p{C}/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return SECRET_ENDING.test(words);
}
