export interface Schema {
  readonly [keyword: string]: unknown;
}

/** What of a value a schema does not allow. Knows the keywords that our schemas use, and takes no others. */
export function violations(schema: Schema, value: unknown, root: Schema = schema, path = '$'): string[] {
  const wrong: string[] = [];
  for (const [keyword, wanted] of Object.entries(schema)) {
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`${path}: unknown keyword ${keyword}`);
    wrong.push(...check({ wanted, value, root, path }));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'properties' in schema) {
    const known = Object.keys(schema.properties as object);
    // Stricter than the schema, which lets readers meet newer versions: what we write is described.
    for (const key of Object.keys(value))
      if (!known.includes(key)) wrong.push(`${path}.${key}: not described`);
  }
  return wrong;
}

interface Case {
  readonly wanted: unknown;
  readonly value: unknown;
  readonly root: Schema;
  readonly path: string;
}

const nothing = (): string[] => [];

const KEYWORDS: Record<string, (each: Case) => string[]> = {
  $schema: nothing,
  $defs: nothing,
  title: nothing,
  description: nothing,
  $ref: ({ wanted, value, root, path }) => {
    const name = String(wanted).replace('#/$defs/', '');
    return violations((root.$defs as Record<string, Schema>)[name]!, value, root, path);
  },
  type: ({ wanted, value, path }) =>
    [wanted].flat().some((type) => isType(String(type), value)) ? [] : [`${path}: not ${wanted}`],
  const: ({ wanted, value, path }) => (value === wanted ? [] : [`${path}: not ${wanted}`]),
  enum: ({ wanted, value, path }) => ((wanted as unknown[]).includes(value) ? [] : [`${path}: ${value}`]),
  anyOf: ({ wanted, value, root, path }) =>
    (wanted as Schema[]).some((each) => violations(each, value, root, path).length === 0)
      ? []
      : [`${path}: none of the alternatives`],
  minimum: ({ wanted, value, path }) =>
    typeof value === 'number' && value < Number(wanted) ? [`${path}: below ${wanted}`] : [],
  pattern: ({ wanted, value, path }) =>
    typeof value === 'string' && !new RegExp(String(wanted)).test(value) ? [`${path}: ${value}`] : [],
  required: ({ wanted, value, path }) =>
    !isType('object', value)
      ? []
      : (wanted as string[])
          .filter((key) => !(key in (value as object)))
          .map((key) => `${path}.${key}: missing`),
  properties: ({ wanted, value, root, path }) =>
    !isType('object', value)
      ? []
      : Object.entries(wanted as Record<string, Schema>).flatMap(([key, schema]) => {
          const property = (value as Record<string, unknown>)[key];
          return property === undefined ? [] : violations(schema, property, root, `${path}.${key}`);
        }),
  items: ({ wanted, value, root, path }) =>
    !isType('array', value)
      ? []
      : (value as unknown[]).flatMap((item, index) =>
          violations(wanted as Schema, item, root, `${path}[${index}]`),
        ),
};

function isType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
