/**
 * The same function, which answers once for each object and keeps the answer as long as the object lives. What depends
 * on two objects is a function that returns one.
 */
export function memoize<Key extends object, Value extends NonNullable<unknown>>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
