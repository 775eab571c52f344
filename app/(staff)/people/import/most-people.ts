/** A company of five thousand that trains everybody fills it; the preview still comes at once. */
export const mostPeople = 5000
