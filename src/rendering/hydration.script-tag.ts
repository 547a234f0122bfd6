// Stands in for hydration.ts in the script-tag file: its own copy of Lit hydrates nothing, and runs
// on no server. See vite.config.ts.

export const isOnServer = false as boolean;
export const canHydrate = false as boolean;
export const rendersTwice = true as boolean;
export const isHydrating = (): boolean => false;
export const isServed = (): boolean => false;
