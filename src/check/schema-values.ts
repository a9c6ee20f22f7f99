/** A part of a JSON schema (draft-07). */
export type Schema = Readonly<Record<string, unknown>>;

/** A map with the keys that CodeBuild knows; any other would be ignored. Nothing is as good as absent. */
export function section(description: string, properties: Record<string, Schema>, more: Schema = {}): Schema {
  return { description, type: ['object', 'null'], properties, additionalProperties: false, ...more };
}

/** A map whose keys are the author's. */
export function mapOf(description: string, value: Schema, more: Schema = {}): Schema {
  return { description, type: ['object', 'null'], additionalProperties: value, ...more };
}

/** Any scalar: CodeBuild takes it as it is written (codebuild.md §1.2). */
export function text(description: string): Schema {
  return { description, type: ['string', 'number', 'boolean', 'null'] };
}

/** A text for which editors suggest words, and that may be another one. */
export function textLike(description: string, suggestions: readonly string[]): Schema {
  return { description, anyOf: [{ enum: suggestions }, text(description)] };
}

/** A list of texts, or a single one. */
export function texts(description: string, more: Schema = {}): Schema {
  const item = { type: ['string', 'number', 'boolean', 'null'] };
  return { description, anyOf: [item, { type: 'array', items: item, ...more }] };
}

/** One of these words, in any case of letters. Editors suggest them as they are here. */
export function words(description: string, choices: readonly string[]): Schema {
  return {
    description,
    anyOf: [{ enum: [...choices, null] }, { type: 'string', pattern: anyCase(choices) }],
  };
}

/** `yes`, `no`, `true` or `false`. */
export function yesOrNo(description: string): Schema {
  const choices = ['yes', 'no', 'true', 'false'];
  return {
    description,
    anyOf: [
      { enum: ['yes', 'no'] },
      { type: ['boolean', 'null'] },
      { type: 'string', pattern: anyCase(choices) },
    ],
  };
}

/** JSON schema knows no flag for the case of letters. */
export function anyCase(choices: readonly string[]): string {
  const letters = (word: string) =>
    word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
  return `^(${choices.map(letters).join('|')})$`;
}

/** Variables and their values, which are literal (codebuild.md §1.2); names of CodeBuild's own are reserved (§5.4). */
export function variables(description: string): Schema {
  return mapOf(description, text('The value, taken literally: no variable in it is expanded.'), {
    propertyNames: { pattern: '^(?!CODEBUILD_(?!.*AUTO_DISCOVER))' },
  });
}
