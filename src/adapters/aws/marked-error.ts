/**
 * An error that says what `error` says, and has `marks` besides. It keeps the properties, since the SDK looks at them to
 * decide whether it tries again.
 */
export function markedError<Marks extends object>(error: Error, marks: Marks): Error & Marks {
  return Object.assign(new Error(error.message, { cause: error }), error, { name: error.name }, marks);
}
