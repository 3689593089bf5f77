/** The object without these members: plain data that compares and prints well, nothing set to undefined. */
export function omit<T extends object, Key extends keyof T>(from: T, ...keys: readonly Key[]): Omit<T, Key> {
  const rest: Partial<T> = { ...from };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, Key>;
}
