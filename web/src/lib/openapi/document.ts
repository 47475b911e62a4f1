// The OpenAPI file as far as the page shows it: routes by noun, with what goes in and comes out.
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  example?: unknown
  examples?: unknown[]
}

type Content = Record<string, { schema?: Schema; example?: unknown }>
export type Parameter = {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}
export type Operation = {
  tags?: string[]
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { content?: Content; description?: string }
  responses?: Record<string, { description?: string; content?: Content }>
}
export type Document = {
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

export type Route = { method: string; path: string; id: string; operation: Operation }
export type Group = { noun: string; routes: Route[] }

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

export function groupsOf(document: Document): Group[] {
  const groups = new Map<string, Route[]>()
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = operations[method]
      if (!operation) continue
      const noun = operation.tags?.[0] ?? path.split('/')[2] ?? 'api'
      const id = `${method}-${path.replace(/[^a-z0-9]+/gi, '-')}`
      const routes = groups.get(noun) ?? []
      routes.push({ method: method.toUpperCase(), path, id, operation })
      groups.set(noun, routes)
    }
  }
  return [...groups].map(([noun, routes]) => ({ noun, routes }))
}

/** The JSON schema of a body, and an example of it. */
export function bodyOf(content: Content | undefined) {
  const [type, body] = Object.entries(content ?? {})[0] ?? []
  return { type, schema: body?.schema, example: body?.example }
}

export const nameOf = (schema: Schema) => schema.$ref?.split('/').at(-1)

/** A type in one line: "Meeting", "string (date)", "array of Slot". */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return ''
  if (schema.$ref) return nameOf(schema)!
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  const many = schema.oneOf ?? schema.anyOf
  if (many) return many.map(typeOf).join(' | ')
  if (schema.allOf) return schema.allOf.map(typeOf).join(' & ')
  const types = [schema.type ?? 'any'].flat()
  if (types.includes('array')) return `${typeOf(schema.items) || 'any'}[]`
  const values = schema.additionalProperties
  if (values && typeof values === 'object') return `{ [key]: ${typeOf(values)} }`
  return types.join(' | ') + (schema.format ? ` (${schema.format})` : '')
}

/** How deep an example follows references before it stops. */
const DEPTH_MAX = 5

/** An example of a schema, from its own examples or made from its types. */
export function exampleOf(document: Document, schema: Schema | undefined, depth = 0): unknown {
  if (!schema || depth > DEPTH_MAX) return null
  if (schema.example !== undefined) return schema.example
  if (schema.examples?.length) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const name = nameOf(schema)
  if (name) return exampleOf(document, document.components?.schemas?.[name], depth + 1)
  const choice = (schema.oneOf ?? schema.anyOf)?.find((one) => one.type !== 'null')
  if (choice) return exampleOf(document, choice, depth + 1)
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((one) => exampleOf(document, one, depth)))
  }
  const type = [schema.type ?? 'object'].flat()[0]
  if (type === 'array') return [exampleOf(document, schema.items, depth + 1)]
  if (type === 'string') return schema.format === 'date' ? '2020-10-26' : 'string'
  if (type === 'integer' || type === 'number') return 0
  if (type === 'boolean') return true
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, value]) => [
      key,
      exampleOf(document, value, depth + 1),
    ]),
  )
}
