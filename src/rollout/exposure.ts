/**
 * Exposure is the one number that everything but `edit/` speaks of: 0 while shadow is on or enabled is off, else the percentage.
 * This file maps the declared keys of a config file to it and back.
 */
import { type Edit, editScalars, type Format, formatOf, readScalar, type Scalar } from '../edit/edit.js'
import type { Plan, PlanConfig } from '../plan/plan.js'
import type { ConfigState } from './config-state.js'

/** Reads the declared keys. A missing file is `null`. */
export function readConfig(config: PlanConfig, text: string | null): ConfigState {
  if (text === null) return unreadable(`${config.file} does not exist on the default branch`)
  const format = formatOf(config.file)
  if (format === undefined) return unreadable(`${config.file} has no supported format`)

  const percentage = number(config, format, text)
  if (typeof percentage === 'string') return unreadable(percentage)
  const switches = { enabled: config.enabled, shadow: config.shadow, fallback: config.fallback }
  const read: Record<keyof typeof switches, boolean | null> = { enabled: null, shadow: null, fallback: null }
  for (const name of ['enabled', 'shadow', 'fallback'] as const) {
    const key = switches[name]
    if (key === undefined) continue
    const value = boolean(config.file, format, text, key)
    if (typeof value === 'string') return unreadable(value)
    read[name] = value
  }
  const exposure = read.shadow === true || read.enabled === false ? 0 : percentage
  return { kind: 'read', percentage, ...read, exposure }
}

/** What the file should say. Keys that the plan does not declare are left out. */
export interface Target {
  readonly percentage: number
  readonly enabled: boolean
  readonly shadow: boolean
  /** Null: leave as it is. */
  readonly fallback: boolean | null
}

/** A canary or full step: shadow off, enabled on, fallback on until the full step drops it. */
export function stepTarget(plan: Plan, to: number): Target {
  return {
    percentage: to,
    enabled: true,
    shadow: false,
    fallback: to < 100 || plan.phases.full.fallbackFor > 0,
  }
}

/** A rollback: nothing goes to the new system at 0; a smaller step keeps its fallback. */
export function rollbackTargetValues(to: number): Target {
  return to > 0
    ? { percentage: to, enabled: true, shadow: false, fallback: true }
    : { percentage: 0, enabled: false, shadow: false, fallback: null }
}

export type ConfigEdit =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string }

/** The file with the target's values in the declared keys, and nothing else changed. */
export function editConfig(config: PlanConfig, text: string, target: Target): ConfigEdit {
  const format = formatOf(config.file)
  if (format === undefined) return { ok: false, message: `${config.file} has no supported format` }
  const edits: Edit[] = [{ key: config.percentage, value: toFile(target.percentage, config.unit) }]
  if (config.enabled !== undefined) edits.push({ key: config.enabled, value: target.enabled })
  if (config.shadow !== undefined) edits.push({ key: config.shadow, value: target.shadow })
  if (config.fallback !== undefined && target.fallback !== null)
    edits.push({ key: config.fallback, value: target.fallback })
  const edited = editScalars(format, text, edits)
  return edited.ok
    ? { ok: true, text: edited.text }
    : { ok: false, message: `${config.file}: ${edited.message}` }
}

/** Decimal arithmetic: 7.3 % is 0.073, not 0.07300000000000001. */
export function toFile(percent: number, unit: PlanConfig['unit']): number {
  return unit === 'percent' ? percent : Number((percent / 100).toFixed(5))
}

function fromFile(value: number, unit: PlanConfig['unit']): number {
  return Number((unit === 'percent' ? value : value * 100).toFixed(3))
}

function unreadable(message: string): ConfigState {
  return { kind: 'unreadable', message }
}

function number(config: PlanConfig, format: Format, text: string): number | string {
  const value = scalar(config.file, format, text, config.percentage)
  if (typeof value === 'string') return value
  if (typeof value.value !== 'number')
    return `${config.file}: ${config.percentage} is ${value.value}; write a number`
  const percent = fromFile(value.value, config.unit)
  if (!(percent >= 0 && percent <= 100)) {
    const range = config.unit === 'percent' ? '0 to 100' : '0 to 1'
    return `${config.file}: ${config.percentage} is ${value.value}; write a number from ${range} (unit: ${config.unit})`
  }
  return percent
}

function boolean(file: string, format: Format, text: string, key: string): boolean | string {
  const value = scalar(file, format, text, key)
  if (typeof value === 'string') return value
  if (typeof value.value === 'boolean') return value.value
  if (format === 'env' && (value.value === 0 || value.value === 1)) return value.value === 1
  return `${file}: ${key} is ${value.value}; write true or false`
}

function scalar(file: string, format: Format, text: string, key: string): { value: Scalar } | string {
  const reading = readScalar(format, text, key)
  return reading.kind === 'found' ? { value: reading.value } : `${file}: ${key}: ${reading.why}`
}
