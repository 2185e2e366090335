/** Adds all items at the end. `push(...items)` passes them as arguments, of which there may not be a hundred thousand. */
export function append<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}
