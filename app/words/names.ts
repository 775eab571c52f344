const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** A name that runs from right to left would take along what follows it: isolated, as `bdi` does (Unicode UAX 9). */
export function setApart(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name
}

/** "Mei Lin, Kofi Mensah": two names that both run from right to left would change places at the comma. */
export function listNames(names: readonly string[]): string {
  return names.map(setApart).join(', ')
}
