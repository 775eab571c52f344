/** A tracker's whole list of people under way fits many times; the preview still comes at once. */
export const mostCandidates = 5000
