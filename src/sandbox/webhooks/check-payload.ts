import { loadDescription } from '../contract/description.js'

/** How a payload differs from the webhook that GitHub publishes, as a sentence, or undefined. */
export function checkPayload(
  event: string,
  action: string | undefined,
  payload: unknown,
): string | undefined {
  const description = loadDescription()
  const name = [event, action]
    .filter((part) => part !== undefined)
    .join('_')
    .replaceAll('_', '-')
  const pointer = description.webhookSchema(name)
  if (pointer === undefined) return `webhook ${name}: GitHub describes no such event`
  const validate = description.validator(pointer)
  if (validate(JSON.parse(JSON.stringify(payload))) === true) return undefined
  const deepest = [...(validate.errors ?? [])].sort(
    (a, b) => b.instancePath.length - a.instancePath.length,
  )[0]
  return `webhook ${name}: ${deepest?.instancePath || '/'} ${deepest?.message ?? 'is invalid'}`
}
