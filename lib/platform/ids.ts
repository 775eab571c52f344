import { v7 } from 'uuid'

/** A new UUIDv7: ids of one process sort by the time they were made. */
export function newId(): string {
  return v7()
}

/** Whether an address names something by its id; anything else is not worth asking the database about. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
