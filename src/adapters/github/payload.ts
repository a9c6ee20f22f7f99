/** The text at the end of a path of keys; undefined where there is none, or an empty one. */
export function text(value: unknown, ...keys: string[]): string | undefined {
  const found = field(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** What is at the end of a path of keys, in JSON of anybody. */
export function field(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((inner: unknown, key) => (isObject(inner) ? own(inner, key) : undefined), value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A key that the object has itself, not `constructor` and the like. */
export function own<T>(object: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
