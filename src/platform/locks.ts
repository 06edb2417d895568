/**
 * Runs `work` while nobody else in this extension holds `name`: worker, popup and options page share one origin.
 * A lock dies with the context that holds it, so that a killed worker blocks nobody.
 */
export type WithLock = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

export const withLock: WithLock = async (name, work) => await navigator.locks.request(name, work);
