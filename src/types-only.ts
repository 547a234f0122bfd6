// The module of the entries that are only types: a bundler or Node resolves and imports them.
export {};
