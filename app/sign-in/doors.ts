/** The company's own accounts, by any OpenID Connect provider; next-auth's name for the way in. */
export const companyAccount = 'company-account'

const doors = {
  GET: ['csrf', 'error', 'providers', 'session', 'signin', `callback/${companyAccount}`],
  // An email link is taken by POST alone: mail scanners open every link.
  POST: ['_log', `signin/${companyAccount}`, 'callback/email'],
}

/** Whether this address of next-auth is open, and by this method. */
export function isOpen(method: keyof typeof doors, path: readonly string[]): boolean {
  return doors[method].includes(path.join('/'))
}
