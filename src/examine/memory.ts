/** What was made of the same inputs before, for a command that reads the same folder again and again. */
export interface Memory {
  /** The value that was made of these very inputs, or nothing. */
  recall<Value>(key: string, inputs: readonly unknown[]): Value | undefined
  /** Keeps a value in place of the last one of the same key; nobody may change it afterwards. */
  keep<Value>(key: string, inputs: readonly unknown[], value: Value): Value
}

/** Remembers the last value of each key. Inputs are the same when `===` says so: texts by their characters. */
export function createMemory(): Memory {
  const kept = new Map<string, { inputs: readonly unknown[]; value: unknown }>()
  return {
    recall<Value>(key: string, inputs: readonly unknown[]) {
      const last = kept.get(key)
      const same = last?.inputs.length === inputs.length && inputs.every((input, at) => input === last.inputs[at])
      return same ? (last?.value as Value) : undefined
    },
    keep(key, inputs, value) {
      kept.set(key, { inputs, value })
      return value
    },
  }
}

/** Remembers nothing, for a command that reads once. */
export const noMemory: Memory = { recall: () => undefined, keep: (_key, _inputs, value) => value }
