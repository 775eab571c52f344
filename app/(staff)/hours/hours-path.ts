/** Where somebody's hours are arranged: one's own below one's interviews, a colleague's below them. */
export function hoursPath(scope: { personId: string }, personId: string): string {
  return scope.personId === personId ? '/interviews/hours' : `/people/${personId}/hours`
}
